import { defineSheet, limits, list, resultTable, table } from '../definition/index.js'
import { entryColumns } from './actual-entries.js'
import { settleFundColumns } from './settle-funds.js'
import { settleLineColumns } from './settle-lines.js'
import { isSpareParty, partyRows, settlePartyColumns } from './settle-parties.js'
import { planInWords } from './amount-words.js'
import { signatures } from './signatures.js'

export const actualsSheet = defineSheet({
  key: 'actuals',
  name: { id: 'Realisasi', en: 'Actuals' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Yang benar-benar dibayar, per baris biaya dan dana; pengembalian dan koreksi ditulis negatif. Di bawahnya: siapa membayar lebih atau kurang dari bagiannya. Usul untuk meratakannya: perintah bekal settle.',
    en: 'What was really paid, by cost line and fund; refunds and corrections are negative. Below: who has paid more or less than its part. Proposals to even it out: the command bekal settle.',
  },
  printTo: { table: 'settleLines', column: `party${limits.parties}` },
  blocks: [
    table({
      key: 'actuals',
      title: { id: 'Realisasi', en: 'Actuals' },
      source: list('actuals'),
      required: ['id', 'costLineId', 'fundId', 'amount', 'paidOn'],
      // A line is paid once or more.
      spare: 40,
      columns: entryColumns,
    }),
    resultTable({
      key: 'settleParties',
      title: { id: 'Dibayar terhadap bagian tiap pihak', en: 'Paid against each party’s part' },
      note: {
        id: 'Selisih: di atas nol berarti ikut membayar bagian pihak lain. Selisih baris yang baru sebagian dibayar dapat hilang sendiri.',
        en: 'Difference: above zero a party has paid for others. On a line that is only partly paid it may go away by itself.',
      },
      rows: { count: () => partyRows },
      foldRow: isSpareParty,
      columns: settlePartyColumns,
    }),
    resultTable({
      key: 'settleFunds',
      title: { id: 'Dana: rencana, pagu, dan yang dibayar', en: 'Funds: planned, ceiling and paid' },
      rows: { of: 'funds' },
      foldRow: ({ plan }, row) => row >= plan.funds.length,
      columns: settleFundColumns,
    }),
    resultTable({
      key: 'settleLines',
      title: { id: 'Baris biaya: rencana dan yang dibayar', en: 'Cost lines: planned and paid' },
      note: {
        id: 'Kolom tiap pihak: selisihnya pada baris itu. Natura tidak direncanakan dibayar, jadi rencananya nol.',
        en: 'The columns of the parties hold their difference on that line. Nothing in kind is planned to be paid, so its plan is zero.',
      },
      rows: { of: 'costLines' },
      columns: settleLineColumns,
    }),
    planInWords('actualWords', ['paid'], [2, 6]),
    signatures('actualSignatures', [
      [1, 2],
      [3, 1],
      [4, 3],
      [7, 3],
    ]),
  ],
})
