/// <reference types="office-js" />

/** Whether Office draws itself dark or light; undefined where it does not say (the browser's preference then rules). */
export function officeTheme(): 'dark' | 'light' | undefined {
  const theme = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme
  const background = theme?.bodyBackgroundColor?.match(/^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu)
  if (!background) return undefined
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((hex) => parseInt(hex, 16))
  // Rec. 601 luma: how bright the eye finds a colour.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light'
}
