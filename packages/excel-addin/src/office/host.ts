/// <reference types="office-js" />

/** Calls back once Office.js has run, at once if it already has; never where it cannot be fetched. */
export function onOfficeLoaded(loaded: () => void): void {
  if (typeof Office !== 'undefined') return loaded()
  document.querySelector('script[src*="/office.js"]')?.addEventListener('load', loaded, { once: true })
}

/** Whether the page is open inside Excel; an ordinary browser answers false. */
export async function isInsideExcel(): Promise<boolean> {
  const { host } = await Office.onReady()
  return host === Office.HostType.Excel
}

/** The language tag of Excel's own menus, undefined outside Office. */
export function displayLanguage(): string | undefined {
  return typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage
}
