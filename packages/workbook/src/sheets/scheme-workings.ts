import { ruleWeights } from '@bekal/core'
import {
  computed,
  limits,
  numbered,
  plainInteger,
  stored,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { flatRules, formulaMethods, isFlat, schemePrint, type Figures } from '../figures/index.js'

const isOneOf = (at: FormulaContext, column: string, vocabulary: string, codes: readonly string[]) =>
  `OR(${codes.map((one) => `${at.cell(column)}=${at.label(vocabulary, one)}`).join(',')})`

const flagColumn = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  result: (scheme: Figures['schemes'][number]) => number,
) =>
  computed(key, label[0], label[1], plainInteger({}, 9), {
    working: true,
    formula: (at) => `IF(${at.cell('id')}="",0,${formula(at)})`,
    result: ({ schemes }, row) => (schemes[row] === undefined ? 0 : result(schemes[row])),
  })

/** How a scheme comes to be computable, step by step; see SchemeWorking. */
export const schemeWorkings: ComputedColumn[] = [
  computed('sum', 'Jumlah bagian', 'Sum of shares', text(12), {
    formula: (at) => {
      const all = `SUMPRODUCT(--(${at.range('schemeShares', 'schemeId')}=${at.cell('id')}),${at.range('schemeShares', 'weight')})`
      return `IF(${at.cell('id')}="","",${all})`
    },
    result: ({ plan }, row) => {
      const scheme = plan.schemes[row]
      if (scheme === undefined) return ''
      return [...(ruleWeights(scheme.rule)?.values() ?? [])].reduce((sum, weight) => sum + weight, 0)
    },
    working: true,
  }),
  ...numbered(limits.parties, (n) =>
    computed(`share${n}`, `Bagian pihak ${n}`, `Share of party ${n}`, plainInteger({}, 9), {
      working: true,
      formula: (at) => {
        const party = at.cellAt('parties', 'id', n - 1)
        const own = `--(${at.range('schemeShares', 'schemeId')}=${at.cell('id')})`
        const its = `--(${at.range('schemeShares', 'partyId')}=${party})`
        return `IF(OR(${at.cell('id')}="",${party}=""),0,SUMPRODUCT(${own},${its},${at.range('schemeShares', 'weight')}))`
      },
      result: ({ schemes }, row) => schemes[row]?.shares[n - 1] ?? 0,
    }),
  ),
  flagColumn(
    'flat',
    ['Aturan sederhana', 'Plain rule'],
    (at) => `IF(${isOneOf(at, 'kind', 'rule-kind', flatRules)},1,0)`,
    ({ flat }) => (flat ? 1 : 0),
  ),
  flagColumn(
    'byLibrary',
    ['Dibulatkan program', 'Rounded by the program'],
    (at) => `IF(OR(${at.cell('method')}="",${isOneOf(at, 'method', 'rounding-method', formulaMethods)}),0,1)`,
    ({ byLibrary }) => (byLibrary ? 1 : 0),
  ),
  stored(
    'computable',
    'Dihitung program',
    'Computed by the program',
    plainInteger({}, 9),
    ({ schemes }, row) => (schemes[row] === undefined ? '' : schemes[row].prepared === undefined ? 0 : 1),
    { working: true },
  ),
  stored(
    'cases',
    'Kelompok akun',
    'Groups of accounts',
    plainInteger({}, 9),
    ({ schemes }, row) => (schemes[row] === undefined ? '' : (schemes[row].prepared?.prefixes.length ?? 0)),
    { working: true },
  ),
  stored(
    'follows',
    'Skema yang diikuti',
    'Schemes it follows',
    text(16),
    ({ schemes }, row) => {
      const follows = schemes[row]?.follows ?? []
      return follows.length === 0 ? '' : `;${follows.join(';')};`
    },
    { working: true },
  ),
  stored(
    'ruleKept',
    'Aturan saat dihitung',
    'Rule when computed',
    text(16),
    ({ plan }, row) => {
      const rule = plan.schemes[row]?.rule
      return rule === undefined || isFlat(rule.kind) ? '' : JSON.stringify(rule)
    },
    { working: true },
  ),
  computed('print', 'Isi sekarang', 'Content now', text(16), {
    working: true,
    formula: (at) => {
      const parties = numbered(limits.parties, (n) => at.cellAt('parties', 'id', n - 1)).join('&";"&')
      const shares = numbered(limits.parties, (n) => `TEXT(${at.cell(`share${n}`)},"0")`).join('&";"&')
      const texts = ['kind', 'method', 'unit', 'residualTo'].map((key) => at.cell(key))
      return `IF(${at.cell('id')}="","",${[...texts, parties, shares].join('&"|"&')})`
    },
    result: ({ schemes, plan, language }, row) =>
      schemes[row] === undefined ? '' : schemePrint(schemes[row], plan, language),
  }),
  stored(
    'printKept',
    'Isi saat dihitung',
    'Content when computed',
    text(16),
    ({ schemes, plan, language }, row) => (schemes[row] === undefined ? '' : schemePrint(schemes[row], plan, language)),
    { working: true },
  ),
  flagColumn(
    'changed',
    ['Berubah', 'Changed'],
    (at) =>
      `IF(AND(EXACT(${at.cell('print')},${at.cell('printKept')}),EXACT(${at.cell('json')}&"",${at.cell('ruleKept')}&"")),0,1)`,
    () => 0,
  ),
  flagColumn(
    'stale',
    ['Perlu dihitung ulang', 'Must be computed again'],
    (at) => {
      const ids = at.range('schemes', 'id')
      const followed = `SUMPRODUCT(ISNUMBER(FIND(";"&${ids}&";",${at.cell('follows')}))*(${ids}<>"")*${at.range('schemes', 'changed')})`
      return `IF(AND(${at.cell('flat')}=1,${at.cell('byLibrary')}=0),0,IF(${at.cell('changed')}+${followed}>0,1,0))`
    },
    () => 0,
  ),
  computed('usable', 'Dapat dihitung', 'Can be computed', text(12), {
    working: true,
    formula: (at) => {
      const sum = at.cell('sum')
      const residual = at.cell('residualTo')
      const named = `SUMPRODUCT(--(${at.range('schemeShares', 'schemeId')}=${at.cell('id')}),--(${at.range('schemeShares', 'partyId')}=${residual}))>0`
      const known = `SUM(${at.across('share1', `share${limits.parties}`)})=${sum}`
      const sound = `IF(AND(${sum}>0,${sum}<=9007199254740991,${known},OR(${residual}="",${named})),1,0)`
      return `IF(${at.cell('id')}="",0,IF(${at.cell('stale')}=1,0,IF(${at.cell('flat')}=1,${sound},N(${at.cell('computable')}))))`
    },
    result: ({ schemes }, row) => (schemes[row]?.prepared === undefined ? 0 : 1),
  }),
  ...numbered(limits.parties, (n) =>
    computed(`weight${n}`, `Bobot pihak ${n}`, `Weight of party ${n}`, plainInteger({}, 9), {
      working: true,
      formula: (at) => `IF(${at.cell('usable')}=1,${at.cell(`share${n}`)},0)`,
      result: ({ schemes }, row) => schemes[row]?.weights[n - 1] ?? 0,
    }),
  ),
]
