import { freshness, scaleValue } from '@bekal/core'
import { computed, plainInteger, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { gateOf, isKnown, observationOf, type PairWorking } from '../figures/index.js'
import { ownPlace } from './places.js'
import { ofPair } from './readiness-steps.js'
import { readings, scalePlace } from './rubric-indicators.js'
import { stepsOf } from './readiness-steps.js'

const step = stepsOf('readinessPairs')
const { assessment: ofAssessment, assessed, indicator: ofIndicator, rubric: ofRubric, observation: observed } = ofPair

/** A gate that holds, does not, or was not looked at, as numbers. */
export const gateCodes = { pass: 1, fail: 2, unknown: 3 } as const

/** Which indicator of which assessment a row is about, and where its observation stands. */
export const placeColumns: readonly ComputedColumn[] = [
  computed('assessment', 'Penilaian ke-', 'Assessment number', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const place = ownPlace(at, 'readinessPairs', 'nth')
      return `IF(${place}>MAX(${at.range('readiness', 'end')}),0,MATCH(${place}-1,${at.range('readiness', 'start')},1))`
    },
    result: ({ readiness }, row) => readiness.pairs[row]?.own.number ?? 0,
  }),
  step(
    'nth',
    'Urutan indikator',
    'Place of the indicator',
    (at) => `${ownPlace(at, 'readinessPairs', 'nth')}-${ofAssessment(at, 'start')}`,
    ({ indicator }) => indicator.at + 1,
  ),
  step(
    'indicator',
    'Baris indikator',
    'Row of the indicator',
    (at) => `MATCH(${ofAssessment(at, 'rubric')}*1000+${at.cell('nth')},${at.range('indicators', 'key')},0)`,
    ({ row }) => row,
  ),
  step(
    'observation',
    'Baris pengamatan',
    'Row of the observation',
    (at) =>
      `IFERROR(MATCH(${at.cell('assessment')}*100000+${at.cell('indicator')},${at.range('observations', 'key')},0),0)`,
    ({ observation }) => observation,
  ),
  step(
    'part',
    'Baris dimensi',
    'Row of the dimension',
    (at) => `${ofAssessment(at, 'partStart')}+INDEX(${at.range('dimensions', 'nth')},${ofIndicator(at, 'dimension')})`,
    ({ own, indicator }) => own.partStart + indicator.dimension + 1,
  ),
]

/** What the observation counts as. */
export const evidenceColumns: readonly ComputedColumn[] = [
  step(
    'reading',
    'Hasil sebagai angka',
    'Value as a number',
    (at) => {
      const value = observed(at, 'value')
      const truth = (code: 'yes' | 'no', sign: string, otherwise: string) =>
        `IF(${value}=${at.label('yes-no', code)},${sign},${otherwise})`
      const number = `IF(ISNUMBER(${value}),${value},"")`
      return `IF(${at.cell('observation')}=0,"",${truth('yes', '1E+20', truth('no', '2E+20', number))})`
    },
    (pair) => {
      const value = observationOf(pair)?.value ?? ''
      return typeof value === 'boolean' ? readings[value ? 'yes' : 'no'] : value
    },
    '',
  ),
  step(
    'scaled',
    'Nilai pada skala',
    'Score on the scale',
    scaledFormula,
    (pair) => {
      const seen = observationOf(pair)
      return (seen && scaleValue(pair.indicator.definition.scale, seen.value)?.score) ?? ''
    },
    '',
  ),
  step(
    'outside',
    'Di luar batas skala',
    'Outside the goalposts',
    (at) => {
      const [reading, rank] = [at.cell('reading'), ofIndicator(at, 'scaleRank')]
      const beyond = `OR(${reading}<${ofIndicator(at, 'scale.lo')},${reading}>${ofIndicator(at, 'scale.hi')})`
      return `IF(OR(NOT(ISNUMBER(${reading})),${at.cell('scaled')}=""),0,IF(${rank}>2,0,IF(${beyond},1,0)))`
    },
    (pair) => (isOutside(pair) ? 1 : 0),
  ),
  step(
    'age',
    'Bobot menurut umur',
    'Weight by age',
    (at) => {
      const [day, asOf] = [observed(at, 'at'), assessed(at, 'asOf')]
      const [valid, half] = [ofIndicator(at, 'validityDays'), ofIndicator(at, 'halfLifeDays')]
      const past = `(${asOf}-${day}-N(${valid}))`
      const aged = `IF(${past}<=0,1,IF(${half}="",0,0.5^(${past}/${half})))`
      return `IF(${at.cell('observation')}=0,0,IF(OR(${day}="",${day}>${asOf}),0,IF(AND(${valid}="",${half}=""),1,${aged})))`
    },
    ageWeight,
  ),
  step(
    'expired',
    'Kedaluwarsa',
    'Expired',
    (at) => {
      const least = ofRubric(at, 'minFreshness')
      return `IF(OR(${at.cell('age')}<IF(${least}="",0.25,${least}),${at.cell('age')}=0),1,0)`
    },
    (pair) => {
      const age = ageWeight(pair)
      return age < pair.own.scored.prepared.minFreshness || age === 0 ? 1 : 0
    },
  ),
  step(
    'seen',
    'Dipakai',
    'Used',
    (at) => `IF(AND(${at.cell('scaled')}<>"",${at.cell('expired')}=0),1,0)`,
    ({ evidence }) => Number(evidence.value !== undefined),
  ),
  step(
    'known',
    'Diketahui',
    'Known',
    (at) => `IF(OR(${at.cell('seen')}=1,${ofIndicator(at, 'missing')}=${at.label('missing-policy', 'zero')}),1,0)`,
    (pair) => Number(isKnown(pair)),
  ),
  step(
    'points',
    'Nilai yang dipakai',
    'Score in use',
    (at) => `IF(${at.cell('seen')}=1,${at.cell('scaled')},0)`,
    ({ evidence }) => evidence.score ?? 0,
  ),
  step(
    'fresh',
    'Kesegaran',
    'Freshness',
    (at) => `IF(${at.cell('seen')}=1,${at.cell('age')},${at.cell('known')})`,
    ({ evidence }) => evidence.freshness,
  ),
]

/** Where a reading lies on its scale, from 0 to 100; an empty text where it is none of the scale. */
function scaledFormula(at: FormulaContext): string {
  const [reading, lo, hi] = [at.cell('reading'), ofIndicator(at, 'scale.lo'), ofIndicator(at, 'scale.hi')]
  const clipped = (place: string) => {
    const inside = `100*MIN(1,MAX(0,${place}))`
    return `IF(${ofIndicator(at, 'scale.direction')}=${at.label('direction', '-1')},100-${inside},${inside})`
  }
  const number = (formula: string) => `IF(${reading}>=1E+20,"",${formula})`
  const linear = number(clipped(`(${reading}-${lo})/(${hi}-${lo})`))
  const logarithmic = number(clipped(`IF(${reading}<=0,0,LN(${reading}/${lo})/LN(${hi}/${lo}))`))
  const own = `${at.range('levels', 'indicator')},${at.cell('indicator')},${at.range('levels', 'number')},${reading}`
  const level = `IF(COUNTIFS(${own})=0,"",SUMIFS(${at.range('levels', 'score')},${own}))`
  const binary = `IF(OR(${reading}=1,${reading}=1E+20),100,IF(OR(${reading}=0,${reading}=2E+20),0,""))`
  const byScale = { linear, logarithmic, levels: level, binary }
  const choices = Object.entries(byScale).sort(([a], [b]) => scalePlace(a as 'linear') - scalePlace(b as 'linear'))
  return `IF(${reading}="","",CHOOSE(${ofIndicator(at, 'scaleRank')},${choices.map(([, formula]) => formula).join(',')}))`
}

/** How the indicator’s gate stands, and the highest band that it leaves open. */
export const gateColumns: readonly ComputedColumn[] = [
  step(
    'gate',
    'Keadaan syarat',
    'State of the gate',
    (at) => {
      const limit = ofIndicator(at, 'limit')
      const reading = at.cell('reading')
      const number = `IF(${reading}=1E+20,1,IF(${reading}=2E+20,0,${reading}))`
      const seen = `IF(${ofIndicator(at, 'gate.on')}=${at.label('gate-reading', 'score')},ROUND(${at.cell('points')},6),${number})`
      const op = ofIndicator(at, 'gate.op')
      const holds = `CHOOSE(MATCH(${op},${at.choices('gate-comparison')},0),${['>=', '>', '<=', '<', '=']
        .map((sign) => `${seen}${sign}${limit}`)
        .join(',')})`
      return `IF(${op}="",0,IF(${at.cell('known')}=0,3,IF(${at.cell('seen')}=0,2,IF(${holds},1,2))))`
    },
    (pair) => {
      const gate = gateOf(pair)
      return gate === undefined ? 0 : gateCodes[gate.state]
    },
  ),
  step(
    'blocks',
    'Menahan',
    'Blocks',
    (at) => `IF(AND(${at.cell('gate')}=2,${ofIndicator(at, 'gate.effect')}=${at.label('gate-effect', 'block')}),1,0)`,
    (pair) => Number(gateOf(pair)?.state === 'fail' && gateOf(pair)?.effect === 'block'),
  ),
  step(
    'open',
    'Kategori yang terbuka',
    'Band left open',
    (at) => {
      const belowTop = `MAX(0,${ofRubric(at, 'bandCount')}-2)`
      return `IF(${at.cell('gate')}=2,${ofIndicator(at, 'capPlace')}-1,IF(${at.cell('gate')}=3,${belowTop},999))`
    },
    (pair) => {
      const gate = gateOf(pair)
      const { bands } = pair.own.scored.rubric.rubric
      if (gate === undefined || gate.state === 'pass') return 999
      return gate.state === 'unknown' ? Math.max(0, bands.length - 2) : bands.findIndex(({ id }) => id === gate.cap)
    },
  ),
]

function ageWeight(pair: PairWorking): number {
  const seen = observationOf(pair)
  const { asOf } = pair.own.assessment
  return seen === undefined || seen.at > asOf ? 0 : freshness(pair.indicator.definition, seen.at, asOf)
}

/** Whether a value was taken for the nearest goalpost. */
export function isOutside(pair: PairWorking): boolean {
  const seen = observationOf(pair)
  return seen !== undefined && scaleValue(pair.indicator.definition.scale, seen.value)?.clipped === true
}
