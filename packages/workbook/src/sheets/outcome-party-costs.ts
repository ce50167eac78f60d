import { computed, money, resultTable, text } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { blankUnless } from './blank-unless.js'
import { quotientColumn } from './outcome-costs.js'

const partyAt = ({ outcomes }: Figures, row: number) => outcomes.shown.total.cost.parties[row]

/** What each party carries of a seat and of a completer of the whole plan, money and value in kind together. */
export const partyCostTable = resultTable({
  key: 'partyCosts',
  title: { id: 'Biaya hasil tiap pihak', en: 'What results cost each party' },
  note: {
    id: 'Bagian pihak dari biaya seluruh rencana. Tiap biaya dibulatkan sendiri: jumlahnya dapat berselisih satu satuan terkecil.',
    en: 'The party’s part of what the whole plan costs. Each is rounded on its own: sums may differ by one smallest unit.',
  },
  rows: { of: 'parties' },
  foldRow: (figures, row) => partyAt(figures, row) === undefined,
  columns: [
    computed('id', 'Pihak', 'Party', text(18), {
      formula: (at) => blankUnless(at.cell('id', 'parties')),
      result: (figures, row) => partyAt(figures, row)?.id ?? '',
    }),
    computed('cost', 'Biaya yang ditanggung', 'Cost carried', money(30), {
      formula: (at) => `IF(${at.cell('id')}="","",${at.cellAt('splitParties', 'together', at.row)})`,
      result: (figures, row) => {
        const party = partyAt(figures, row)
        return party === undefined ? '' : party.total / figures.scale
      },
    }),
    quotientColumn('perSeat', (at) => at.cellAt('planCosts', 'seats', 0), partyAt),
    quotientColumn('perCompleter', (at) => at.cellAt('planCosts', 'completers', 0), partyAt),
  ],
})
