import type { Argument } from '../command.js'

/** The plan that a command reads, as a plan file or a workbook. */
export const planFile = {
  name: 'FILE',
  about: { id: 'rencana (JSON) atau buku kerja (xlsx)', en: 'a plan (JSON) or a workbook (xlsx)' },
} as const satisfies Argument
