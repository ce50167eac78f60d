/** A list cell as `;a;b;`, so that one id can be found in it exactly; `;` alone for a blank or empty list. */
export function packed(cell: string): string {
  return `IF(OR(${cell}="",${cell}="-"),";",";"&${parted(cell)}&";")`
}

/** The entries of a list cell between semicolons, however they are parted there: the reader takes commas and new lines, too. */
export function parted(cell: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},CHAR(10),";"),",",";")," ","")`
}
