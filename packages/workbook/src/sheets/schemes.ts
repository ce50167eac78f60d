import {
  defineVocabulary,
  roundingMethods,
  ruleKinds,
  ruleWeights,
  type CostShareScheme,
  type SharingRule,
} from '@bekal/core'
import {
  choice,
  code,
  computed,
  date,
  defineSheet,
  findParent,
  input,
  integer,
  json,
  limits,
  list,
  numbered,
  percent,
  plainInteger,
  reference,
  stored,
  table,
  text,
  type ComputedColumn,
  type FormulaContext,
  type Row,
  type Source,
} from '../definition/index.js'
import { flatRules, formulaMethods, isFlat, schemePrint, type Figures } from '../figures/index.js'
import { bandsTable } from './scheme-bands.js'

export const drivers = defineVocabulary('driver', {
  participants: { id: 'Jumlah peserta', en: 'Participants' },
  'lesson-hours': { id: 'Jam pelajaran', en: 'Lesson hours' },
})

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
const workings: ComputedColumn[] = [
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

export const schemesSheet = defineSheet({
  key: 'schemes',
  name: { id: 'Skema', en: 'Schemes' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Cara membagi biaya antarpihak: dipakai oleh baris RAB dan sebagai target perjanjian.',
    en: 'How costs are shared between parties: used by cost lines and as targets of agreements.',
  },
  blocks: [
    table({
      key: 'schemes',
      title: { id: 'Skema', en: 'Schemes' },
      source: list('schemes'),
      spare: 4,
      toRow: schemeToRow,
      fromRow: schemeFromRow,
      columns: [
        input('id', 'Kode', 'Id', code(18)),
        input('label', 'Nama skema', 'Name of the scheme', text(40)),
        input('kind', 'Aturan', 'Rule', choice(ruleKinds, 22), { covers: ['rule.kind', 'rule'] }),
        input('driver', 'Pemicu biaya', 'Driver', choice(drivers, 16), { covers: ['rule.driver'] }),
        input('validFrom', 'Berlaku dari', 'Valid from', date()),
        input('validTo', 'Berlaku sampai', 'Valid to', date()),
        input('method', 'Pembulatan', 'Rounding', choice(roundingMethods, 16), {
          covers: ['rounding.method', 'rounding'],
        }),
        input('unit', 'Kelipatan', 'Rounded to', integer({ min: 1, max: 1_000_000_000 }, 11), {
          covers: ['rounding.unit'],
        }),
        input('residualTo', 'Sisa kepada', 'Residual to', reference('parties'), { covers: ['rounding.residualTo'] }),
        input('json', 'Aturan lengkap (JSON)', 'Full rule (JSON)', json, { locked: true }),
        stored('words', 'Dengan kata-kata', 'In words', text(64), ({ schemes }, row) => schemes[row]?.inWords ?? ''),
        ...workings,
        computed('faulty', 'Salah jumlah', 'Wrong sum', text(9), {
          working: true,
          formula: (at) =>
            `IF(${at.cell('id')}="",0,IF(AND(${at.cell('kind')}=${at.label('rule-kind', 'percent')},${at.cell('sum')}<>10000),1,0))`,
          result: ({ plan }, row) => {
            const rule = plan.schemes[row]?.rule
            return rule?.kind === 'percent' && Object.values(rule.shares).reduce((a, b) => a + b, 0) !== 10_000 ? 1 : 0
          },
        }),
      ],
    }),
    table({
      key: 'schemeShares',
      title: { id: 'Bagian tiap pihak', en: 'Share of each party' },
      note: {
        id: 'Satu baris per pihak. Persentase: isi kolom persen (jumlah 100 %). Bobot: isi kolom bobot. Sama rata: cukup pihaknya.',
        en: 'One row per party. Percent: fill the percent column (making 100 %). Weights: the weight column. Equal: just the party.',
      },
      source: shares(),
      keys: ['schemeId'],
      spare: 12,
      columns: [
        input('schemeId', 'Kode skema', 'Scheme id', reference('schemes')),
        input('partyId', 'Kode pihak', 'Party id', reference('parties')),
        input('percent', 'Persen', 'Percent', percent(12)),
        input('parts', 'Bobot', 'Weight', plainInteger({ max: 9_007_199_254_740_991 }, 12)),
        computed('weight', 'Bobot hitung', 'Computed weight', plainInteger({}, 12), {
          working: true,
          formula: (at) => {
            const kind = `IFERROR(INDEX(${at.range('schemes', 'kind')},MATCH(${at.cell('schemeId')},${at.range('schemes', 'id')},0)),"")`
            const is = (code: string) => `${kind}=${at.label('rule-kind', code)}`
            return `IF(OR(${at.cell('schemeId')}="",${at.cell('partyId')}=""),0,IF(${is('percent')},ROUND(N(${at.cell('percent')})*10000,0),IF(OR(${is('weights')},${is('by-driver')}),N(${at.cell('parts')}),IF(OR(${is('equal')},${is('whole')}),1,0))))`
          },
          result: ({ plan }, row) => {
            const rows = plan.schemes.flatMap(({ rule }) => sharesOf(rule) ?? [])
            return rows[row]?.weight ?? 0
          },
        }),
      ],
    }),
    bandsTable,
  ],
})

interface Share {
  readonly partyId: string
  readonly percent?: number
  readonly parts?: number
  readonly weight: number
}

/** The rows of a flat rule; undefined for a composed one. */
function sharesOf(rule: SharingRule): Share[] | undefined {
  const weights = ruleWeights(rule)
  if (weights === undefined) return undefined
  if (rule.kind === 'equal') return rule.parties.map((partyId) => ({ partyId, weight: 1 }))
  return [...weights].map(([partyId, weight]) => ({
    partyId,
    weight,
    ...(rule.kind === 'percent' && { percent: weight }),
    ...((rule.kind === 'weights' || rule.kind === 'by-driver') && { parts: weight }),
  }))
}

function shares(): Source {
  return {
    rows: (plan) =>
      plan.schemes.flatMap(({ id, rule }, at) =>
        (sharesOf(rule) ?? []).map((entity) => ({
          entity,
          path: ['schemes', at, 'rule', entity.partyId],
          keys: { schemeId: id },
        })),
      ),
    attach: (draft, entity, keys) => {
      const found = findParent(draft, 'schemes', { schemeId: 'id' }, keys)
      if (found === undefined) return { missingParent: String(keys.schemeId) }
      const rule = found.parent.rule as Row
      if (entity.partyId === undefined) return { missingKey: 'partyId' }
      const party = String(entity.partyId)
      const record = (rule.shares ?? rule.weights ?? rule.quantities ?? {}) as Row
      if (Object.hasOwn(record, party) || (rule.kind === 'whole' && rule.party !== undefined))
        return { repeated: party }
      if (rule.kind === 'percent') record[party] = entity.percent ?? 0
      if (rule.kind === 'weights' || rule.kind === 'by-driver') record[party] = entity.parts ?? 0
      if (rule.kind === 'equal') (rule.parties as string[]).push(party)
      if (rule.kind === 'whole') rule.party = party
      return { path: [...found.path, 'rule', party] }
    },
  }
}

function schemeToRow(scheme: CostShareScheme): Row {
  const { rule, rounding } = scheme
  return {
    id: scheme.id,
    label: scheme.label,
    validFrom: scheme.validFrom,
    validTo: scheme.validTo,
    kind: rule.kind,
    driver: rule.kind === 'by-driver' ? rule.driver : undefined,
    json: isFlat(rule.kind) ? undefined : rule,
    method: rounding?.method,
    unit: rounding?.unit,
    residualTo: rounding?.residualTo,
  }
}

function schemeFromRow(row: Row): Row {
  return {
    id: row.id,
    label: row.label,
    ...(row.validFrom !== undefined && { validFrom: row.validFrom }),
    ...(row.validTo !== undefined && { validTo: row.validTo }),
    ...((row.method ?? row.unit ?? row.residualTo) !== undefined && {
      rounding: {
        method: row.method ?? 'largest-remainder',
        ...(row.unit !== undefined && { unit: row.unit }),
        ...(row.residualTo !== undefined && { residualTo: row.residualTo }),
      },
    }),
    rule: isFlat(row.kind) ? emptyRule(row) : (row.json ?? { kind: row.kind }),
  }
}

function emptyRule({ kind, driver }: Row): Row {
  if (kind === 'percent') return { kind, shares: {} }
  if (kind === 'weights') return { kind, weights: {} }
  if (kind === 'by-driver') return { kind, driver, quantities: {} }
  if (kind === 'equal') return { kind, parties: [] }
  return { kind }
}
