import type ExcelJS from 'exceljs'

/** What exceljs writes is packed anew here; compressing it before would be done twice. */
export const uncompressed: Partial<ExcelJS.XlsxWriteOptions> = { zip: { compression: 'STORE' } }
