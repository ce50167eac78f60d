/** A reference that shows nothing, rather than 0, for a blank cell. */
export function blankUnless(cell: string): string {
  return `IF(${cell}="","",${cell})`
}
