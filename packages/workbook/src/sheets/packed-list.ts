/** A list cell as `;a;b;`, so that one id can be found in it exactly; `;` alone for a blank or empty list. */
export function packed(cell: string): string {
  return `IF(OR(${cell}="",${cell}="-"),";",";"&SUBSTITUTE(SUBSTITUTE(${cell},",",";")," ","")&";")`
}
