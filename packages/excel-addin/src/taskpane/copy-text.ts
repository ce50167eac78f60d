import { element } from './dom/element.js'

/**
 * Puts text on the clipboard.
 * @param place where the text is shown if the page may not.
 * @returns false where it may not: then the text stands selected in `place`, ready for Ctrl+C.
 */
export async function copyText(text: string, place: Element): Promise<boolean> {
  place.querySelector('textarea')?.remove()
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Excel on the web shows the pane in a frame that may not touch the clipboard.
    const source = element('textarea', { class: 'copy-source', value: text, readOnly: true, rows: 3 })
    place.append(source)
    source.focus()
    source.select()
    return false
  }
}
