import { element, propertiesOf, rememberProperties, type Child } from './element.js'

/**
 * Makes what `root` holds look as drawn anew, changing only what differs: fields keep the cursor, buttons the focus, lists
 * their place, and a screen reader hears only what is new. Elements are known by their id, or by their place and kind.
 */
export function redraw(root: Element, ...drawn: Child[]): void {
  const wanted = element('div', {}, ...drawn)
  adjustChildren(root, wanted)
}

/** Stands for an element that draws itself and is left alone. */
export function kept(own: HTMLElement): HTMLElement {
  const mark = element('div', { 'data-kept': '' })
  ownElements.set(mark, own)
  return mark
}

const ownElements = new WeakMap<Node, HTMLElement>()

function adjustChildren(parent: Element, wanted: Element): void {
  const byKey = new Map([...parent.children].flatMap((child) => (child.id === '' ? [] : [[child.id, child] as const])))
  let at: ChildNode | null = parent.firstChild
  for (const next of [...wanted.childNodes]) {
    const own = ownElements.get(next)
    const old: Node | undefined = own ?? matching(next, at, byKey)
    if (old === undefined) {
      parent.insertBefore(next, at)
      settle(next)
      continue
    }
    if (old === at) at = at.nextSibling
    else if (at !== null && old.parentNode === parent && !isWanted(at, wanted)) {
      // What stands between is on its way out; taking it away leaves the focus where it is.
      while (at !== null && at !== old) at = withoutFirst(parent, at)
      at = at?.nextSibling ?? null
    } else parent.insertBefore(old, at)
    if (own === undefined) adjust(old, next)
  }
  while (at !== null) at = withoutFirst(parent, at)
}

/** In what is drawn for the first time, too, elements that draw themselves take their places. */
function settle(drawn: Node): void {
  if (!(drawn instanceof Element)) return
  for (const mark of drawn.querySelectorAll('[data-kept]')) {
    const own = ownElements.get(mark)
    if (own !== undefined) mark.replaceWith(own)
  }
}

function withoutFirst(parent: Element, node: ChildNode): ChildNode | null {
  const next = node.nextSibling
  parent.removeChild(node)
  return next
}

function isWanted(node: ChildNode, wanted: Element): boolean {
  return node instanceof Element && node.id !== '' && [...wanted.children].some(({ id }) => id === node.id)
}

function matching(next: ChildNode, at: ChildNode | null, byKey: ReadonlyMap<string, Element>): Node | undefined {
  const sameKind = (node: Node | null | undefined) => node?.nodeName === next.nodeName
  if (next instanceof Element && next.id !== '') {
    const known = byKey.get(next.id)
    return sameKind(known) ? known : undefined
  }
  const isNameless = !(at instanceof Element) || at.id === ''
  return at !== null && isNameless && sameKind(at) ? at : undefined
}

function adjust(old: Node, next: Node): void {
  if (!(old instanceof Element) || !(next instanceof Element)) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue
    return
  }
  adjustAttributes(old, next)
  adjustChildren(old, next)
  adjustProperties(old, next)
}

function adjustAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    // Whether a detail is open is the reader's own choice.
    if (!next.hasAttribute(name) && !(name === 'open' && old.nodeName === 'DETAILS')) old.removeAttribute(name)
  }
  for (const { name, value } of [...next.attributes]) {
    if (name === 'open' && old.nodeName === 'DETAILS') continue
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
}

function adjustProperties(old: Element, next: Element): void {
  const target = old as unknown as Record<string, unknown>
  const [was, is] = [propertiesOf(old), propertiesOf(next)]
  for (const key of Object.keys(was)) if (!(key in is) && key.startsWith('on')) target[key] = null
  for (const [key, value] of Object.entries(is)) {
    if (key === 'open' || target[key] === value) continue
    target[key] = value
  }
  rememberProperties(old, is)
}
