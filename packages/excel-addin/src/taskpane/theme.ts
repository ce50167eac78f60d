/** Draws the page dark or light; undefined follows the browser's preference. */
export function showTheme(theme: 'dark' | 'light' | undefined): void {
  if (theme === undefined) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
