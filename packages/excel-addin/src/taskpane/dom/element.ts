export type Child = Node | string | undefined | false

/**
 * An element with properties, attributes and children. Texts become text nodes, never markup.
 * @param more properties of the element; keys with a dash, and `role`, `for`, `class`, `lang` and the like, are attributes.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  more: Readonly<Record<string, unknown>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  const properties: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(more)) {
    if (value === undefined) continue
    if (key.includes('-') || attributes.has(key)) made.setAttribute(key, String(value))
    else properties[key] = value
  }
  made.append(...children.filter((child) => child !== undefined && child !== false))
  // After the children: a select takes its value only once its options are there.
  Object.assign(made, properties)
  known.set(made, properties)
  return made
}

/** A shape of a picture: attributes and children. */
export function shape(tag: string, more: Readonly<Record<string, unknown>> = {}, ...children: Child[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [key, value] of Object.entries(more)) if (value !== undefined) made.setAttribute(key, String(value))
  made.append(...children.filter((child) => child !== undefined && child !== false))
  return made
}

/** What properties an element was made with: attributes do not show handlers, nor what stands in a field. */
export function propertiesOf(node: Node): Readonly<Record<string, unknown>> {
  return known.get(node) ?? {}
}

export function rememberProperties(node: Node, properties: Readonly<Record<string, unknown>>): void {
  known.set(node, properties)
}

const known = new WeakMap<Node, Readonly<Record<string, unknown>>>()
const attributes = new Set(['role', 'for', 'class', 'lang', 'scope', 'list', 'colspan'])
