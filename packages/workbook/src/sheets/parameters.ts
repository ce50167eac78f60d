import { evidenceStatuses, parameterIds } from '@bekal/core'
import { choice, date, decimal, input, optionalList, table, text } from '../definition/index.js'

/** Values of policy that the plan sets in place of Bekal's defaults. */
export const parametersTable = table({
  key: 'parameters',
  title: { id: 'Parameter yang diubah', en: 'Parameters that are changed' },
  note: {
    id: 'Kosong berarti nilai bawaan yang dipakai. Nilai tanpa tanggal akhir berlaku sampai nilai berikutnya mulai.',
    en: 'Blank means the default is used. A value without an end holds until the next one begins.',
  },
  source: optionalList('parameters'),
  columns: [
    input('id', 'Parameter', 'Parameter', choice(parameterIds, 34)),
    input('source', 'Sumber nilai', 'Source of the value', text(40)),
    input('value', 'Nilai', 'Value', decimal({ min: 0 }, 16)),
    input('status', 'Kepastian', 'How sure', choice(evidenceStatuses, 28)),
    input('validFrom', 'Berlaku dari', 'Valid from', date()),
    input('validTo', 'Berlaku sampai', 'Valid to', date()),
  ],
  spare: 5,
})
