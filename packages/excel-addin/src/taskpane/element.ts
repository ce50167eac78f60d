type Child = Node | string | undefined | false

/**
 * An element with properties, attributes and children. Texts become text nodes, never markup.
 * @param more properties of the element; keys with a dash, and `role`, `for`, `class` and `lang`, are attributes.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  more: Readonly<Record<string, unknown>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [key, value] of Object.entries(more)) {
    if (value === undefined) continue
    if (key.includes('-') || attributes.has(key)) made.setAttribute(key, String(value))
    else Object.assign(made, { [key]: value })
  }
  made.append(...children.filter((child) => child !== undefined && child !== false))
  return made
}

const attributes = new Set(['role', 'for', 'class', 'lang', 'scope'])
