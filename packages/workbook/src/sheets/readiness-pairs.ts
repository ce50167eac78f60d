import { rubricNames, scoreFlags, type ScoreFlag } from '@bekal/core'
import {
  fraction,
  points,
  quantity,
  resultTable,
  text,
  yesNoVocabulary,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { gateOf, observationOf } from '../figures/index.js'
import { changePairColumns } from './readiness-change.js'
import { evidenceColumns, gateCodes, gateColumns, placeColumns } from './readiness-evidence.js'
import { ofPair, shownOf } from './readiness-steps.js'
import { weightColumns } from './readiness-weights.js'

const table = 'readinessPairs'
const { assessed, indicator: ofIndicator, observation: observed, part: ofPart } = ofPair

const gateTexts = [
  { id: 'Terpenuhi', en: 'Holds' },
  { id: 'Belum terpenuhi', en: 'Does not hold' },
  { id: 'Belum diperiksa', en: 'Not looked at' },
] as const
const noEvidence = { id: 'Belum ada bukti', en: 'No evidence yet' }
const flagText = (flag: ScoreFlag) => ({ id: scoreFlags.label(flag, 'id'), en: scoreFlags.label(flag, 'en') })

const shown = shownOf(table)

const shownColumns: readonly ComputedColumn[] = [
  shown(
    'id',
    'Penilaian',
    'Assessment',
    text(22),
    (at) => assessed(at, 'id'),
    ({ own }) => own.assessment.id,
  ),
  shown(
    'name',
    'Indikator',
    'Indicator',
    text(30),
    (at) => ofIndicator(at, 'name'),
    ({ own, indicator }, { language }) => rubricNames(own.scored.rubric.rubric, language).indicator(indicator.id),
  ),
  shown(
    'value',
    'Hasil pengamatan',
    'Observed value',
    { ...quantity(12), align: 'right' },
    (at) => `IF(${at.cell('observation')}=0,"",${observed(at, 'value')})`,
    (pair, { language }) => {
      const value = observationOf(pair)?.value ?? ''
      return typeof value === 'boolean' ? yesNoVocabulary.label(value ? 'yes' : 'no', language) : value
    },
  ),
  shown(
    'score',
    'Nilai',
    'Score',
    points(),
    (at) => `IF(${at.cell('known')}=0,"",${at.cell('points')})`,
    ({ evidence }) => evidence.score ?? '',
  ),
  shown(
    'share',
    'Bobot',
    'Weight',
    fraction(11),
    (at) => at.cell('full'),
    ({ indicator }) => indicator.fullWeight,
  ),
  shown(
    'contribution',
    'Sumbangan (poin)',
    'Contribution (points)',
    points(12),
    (at) => `IF(${at.cell('known')}=0,"",${dividedOf(at, 'up', at.cell('points'), 'got')})`,
    ({ own, indicator }) => own.scored.score.contributions[indicator.id] ?? '',
  ),
  shown(
    'shortfall',
    'Kekurangan (poin)',
    'Shortfall (points)',
    points(12),
    (at) => `IF(${at.cell('known')}=0,"",${dividedOf(at, 'left', `(100-${at.cell('points')})`, 'lacked')})`,
    ({ own, indicator }) => own.scored.score.shortfalls[indicator.id] ?? '',
  ),
  shown(
    'gateState',
    'Syarat',
    'Condition',
    text(18),
    (at) =>
      `IF(${at.cell('gate')}=0,"",CHOOSE(${at.cell('gate')},${gateTexts.map((labels) => at.text(labels)).join(',')}))`,
    (pair, { say }) => {
      const gate = gateOf(pair)
      return gate === undefined ? '' : say(gateTexts[gateCodes[gate.state] - 1] as (typeof gateTexts)[number])
    },
    { signal: { good: gateTexts[0], bad: [gateTexts[1]] } },
  ),
  shown('remark', 'Keterangan', 'Remark', text(34), remarkFormula, ({ evidence: { score, flags } }, { say }) => {
    const [flag] = flags
    return flag === undefined ? (score === undefined ? say(noEvidence) : '') : say(flagText(flag))
  }),
]

/** The first thing to say of an observation or of its absence, in the order of the library. */
function remarkFormula(at: FormulaContext): string {
  const say = (flag: ScoreFlag) => at.text(flagText(flag))
  const rank = ofIndicator(at, 'scaleRank')
  const outside = `OR(${at.cell('reading')}<N(${ofIndicator(at, 'scale.lo')}),${at.cell('reading')}>N(${ofIndicator(at, 'scale.hi')}))`
  const seen = `IF(AND(${rank}<=2,${outside}),${say('clipped')},IF(${at.cell('fresh')}<1,${say('stale')},""))`
  const late = `N(${observed(at, 'at')})>N(${assessed(at, 'asOf')})`
  const unused = `IF(${late},${say('after-as-of')},IF(${at.cell('expired')}=1,${say('expired')},${say('not-on-scale')}))`
  const none = `IF(${at.cell('known')}=1,${say('counted-as-zero')},${at.text(noEvidence)})`
  return `IF(${at.cell('observation')}=0,${none},IF(${at.cell('seen')}=1,${seen},${unused}))`
}

/** What this indicator has of an amount of its dimension: by weight times `part`; by weight where that is nothing. */
function dividedOf(at: FormulaContext, amount: string, part: string, sum: string): string {
  const byWeight = `${at.cell('weight')}/${ofPart(at, 'known')}`
  const byPart = `${at.cell('weight')}*${part}/${ofPart(at, sum)}`
  return `IF(${ofPart(at, 'counted')}*${at.cell('weight')}=0,0,${ofPart(at, amount)}*IF(${ofPart(at, sum)}=0,${byWeight},${byPart}))`
}

/** Every indicator of every assessment: what was observed, what it brings and what it keeps from 100. */
export const pairsTable = resultTable({
  key: table,
  title: { id: 'Rincian tiap indikator', en: 'Details by indicator' },
  note: {
    id: 'Sumbangan berjumlah sama dengan nilai; kekurangan berjumlah sama dengan 100 dikurangi nilai.',
    en: 'Contributions add up to the score; shortfalls add up to 100 minus the score.',
  },
  rows: { count: ({ readiness }) => readiness.pairRows },
  foldRow: ({ readiness }, row) => row >= readiness.pairs.length,
  columns: [
    ...shownColumns,
    ...placeColumns,
    ...evidenceColumns,
    ...gateColumns,
    ...weightColumns,
    ...changePairColumns,
  ],
})
