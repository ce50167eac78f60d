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
  list,
  percent,
  plainInteger,
  reference,
  stored,
  table,
  text,
  type Row,
  type Source,
} from '../definition/index.js'
import { isFlat } from '../figures/index.js'
import { lookUp } from './look-up.js'
import { bandsTable } from './scheme-bands.js'
import { schemeWorkings } from './scheme-workings.js'

export const drivers = defineVocabulary('driver', {
  participants: { id: 'Jumlah peserta', en: 'Participants' },
  'lesson-hours': { id: 'Jam pelajaran', en: 'Lesson hours' },
})

export const schemesSheet = defineSheet({
  key: 'schemes',
  name: { id: 'Skema', en: 'Schemes' },
  role: 'input',
  orientation: 'landscape',
  printTo: { table: 'schemes', column: 'words' },
  purpose: {
    id: 'Cara membagi biaya antarpihak: dipakai oleh baris RAB dan sebagai target perjanjian.',
    en: 'How costs are shared between parties: used by cost lines and as targets of agreements.',
  },
  blocks: [
    table({
      key: 'schemes',
      title: { id: 'Skema', en: 'Schemes' },
      source: list('schemes'),
      required: ['id', 'label', 'kind'],
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
        stored('words', 'Dengan kata-kata', 'In words', text(56), ({ schemes }, row) => schemes[row]?.inWords ?? ''),
        input('json', 'Aturan lengkap (JSON)', 'Full rule (JSON)', json, { locked: true }),
        ...schemeWorkings,
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
      columns: [
        input('schemeId', 'Kode skema', 'Scheme id', reference('schemes')),
        input('partyId', 'Kode pihak', 'Party id', reference('parties')),
        input('percent', 'Persen', 'Percent', percent(12)),
        input('parts', 'Bobot', 'Weight', plainInteger({ max: 9_007_199_254_740_991 }, 12)),
        computed('weight', 'Bobot hitung', 'Computed weight', plainInteger({}, 12), {
          working: true,
          formula: (at) => {
            const kind = lookUp(at, at.cell('schemeId'), 'schemes', 'kind')
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
