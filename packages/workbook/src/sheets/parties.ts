import { partyKinds } from '@bekal/core'
import { choice, code, computed, defineSheet, input, limits, list, table, text } from '../definition/index.js'

export const partiesSheet = defineSheet({
  key: 'parties',
  name: { id: 'Pihak', en: 'Parties' },
  role: 'input',
  orientation: 'portrait',
  purpose: {
    id: `Lembaga yang menanggung biaya atau menyediakan natura; paling banyak ${limits.parties}.`,
    en: `Institutions that pay or give in kind; at most ${limits.parties}.`,
  },
  blocks: [
    table({
      key: 'parties',
      title: { id: 'Pihak', en: 'Parties' },
      source: list('parties'),
      required: ['id', 'name', 'kind'],
      spare: { upTo: limits.parties },
      columns: [
        input('id', 'Kode', 'Id', code(18), {
          hint: { id: 'Kode pendek tanpa spasi, misalnya lapas.', en: 'A short code without spaces, such as prison.' },
        }),
        input('name', 'Nama pihak', 'Name of the party', text(48)),
        input('kind', 'Jenis pihak', 'Kind of party', choice(partyKinds, 34)),
        computed('soleFund', 'Dana tunggal', 'Only fund', code(18), {
          working: true,
          formula: (at) => {
            const id = at.cell('id')
            const owners = at.range('funds', 'partyId')
            return `IF(${id}="","",IF(SUMPRODUCT(--(${owners}=${id}))=1,INDEX(${at.range('funds', 'id')},MATCH(${id},${owners},0)),""))`
          },
          result: ({ plan }, row) => {
            const own = plan.funds.filter(({ partyId }) => partyId === plan.parties[row]?.id)
            return own.length === 1 ? (own[0]?.id ?? '') : ''
          },
        }),
      ],
    }),
  ],
})
