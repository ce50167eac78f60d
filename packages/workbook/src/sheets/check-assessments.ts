import { assessmentStages } from '@bekal/core'
import type { FormulaContext } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { flag, type CheckRule } from './check-rule.js'
import { placesIn } from './places.js'
import { isOutside } from './readiness-evidence.js'

type Assessment = Figures['plan']['assessments'][number]

/** 1 for each assessment whose rubric can be scored with. */
const isSound = (at: FormulaContext) => `(${at.range('readiness', 'rubric')}>0)`
const own = (range: (column: string) => string, key: string) => [range(key), `${range(key)}&""`]
const sameSubject = (range: (column: string) => string) =>
  ['rubricId', 'participantCode', 'programId'].flatMap((key) => own(range, key))
const rankOf = (stage: Assessment['stage']) => assessmentStages.codes.indexOf(stage)

function bySound(
  { plan, readiness }: Figures,
  found: (assessment: Assessment, rubric: Figures['plan']['rubrics'][number]) => boolean,
): boolean[] {
  return plan.assessments.map((assessment, at) => {
    const rubric = plan.rubrics.find(({ id }) => id === assessment.rubricId)
    return readiness.assessments[at]?.scored !== undefined && rubric !== undefined && found(assessment, rubric)
  })
}

/** Assessments to which another one of the same subject by the same rubric stands in some relation. */
function comparable(figures: Figures, relation: (one: Assessment, other: Assessment) => boolean): boolean[] {
  const subjectOf = ({ rubricId, subject }: Assessment) => JSON.stringify([rubricId, subject])
  return bySound(figures, (one) =>
    figures.plan.assessments.some((other) => subjectOf(other) === subjectOf(one) && relation(one, other)),
  )
}

/** What should be looked at in what was assessed, when, and by which rubric. */
export const assessmentRules: readonly CheckRule[] = [
  {
    key: 'values-within-goalposts',
    code: 'value-outside-goalposts',
    label: {
      id: 'Kesiapan: setiap hasil pengamatan berada di antara batas skalanya',
      en: 'Readiness: every observed value lies between the goalposts of its scale',
    },
    flags: [
      flag(
        'observations',
        'value',
        (range, at) => {
          const same = ['assessment', 'indicator'].flatMap((key) => [at.range('readinessPairs', key), range(key)])
          const outside = `COUNTIFS(${same.join(',')},${at.range('readinessPairs', 'outside')},1)`
          return `(${range('indicator')}>0)*(${outside}>0)`
        },
        ({ readiness }) => {
          const outside = new Set(readiness.pairs.filter(isOutside).map(({ observation }) => observation))
          return readiness.observations.map((_, at) => outside.has(at + 1))
        },
      ),
    ],
  },
  {
    key: 'observed-in-time',
    code: 'observed-after-assessment',
    label: {
      id: 'Kesiapan: tidak ada pengamatan sesudah tanggal penilaiannya',
      en: 'Readiness: nothing was observed after the day of its assessment',
    },
    flags: [
      flag(
        'observations',
        'at',
        (range, at) => {
          const asOf = `SUMIF(${at.range('assessments', 'id')},${range('assessmentId')}&"",${at.range('assessments', 'asOf')})`
          return `(${range('indicator')}>0)*ISNUMBER(${range('at')})*(${range('at')}>${asOf})`
        },
        ({ plan, readiness }) =>
          readiness.observations.map((row) => {
            const assessment = row === undefined ? undefined : plan.assessments[row.own.number - 1]
            const seen = row?.indicator && assessment?.observations[row.indicator.id]
            return seen !== undefined && assessment !== undefined && seen.at > assessment.asOf
          }),
      ),
    ],
  },
  {
    key: 'assessed-once',
    code: 'assessed-twice',
    label: {
      id: 'Kesiapan: tidak ada hal yang dinilai dua kali pada tahap dan tanggal yang sama',
      en: 'Readiness: nothing is assessed twice at the same stage on the same day',
    },
    flags: [
      flag(
        'assessments',
        'id',
        (range, at) => {
          const what = ['rubricId', 'participantCode', 'programId', 'stage', 'asOf'].map(range).join('&"|"&')
          return `${isSound(at)}*(MATCH(${what},${what},0)<${placesIn(at, 'assessments', 'id')})`
        },
        (figures) =>
          comparable(figures, (one, other) => {
            const { assessments } = figures.plan
            const isSame = one.stage === other.stage && one.asOf === other.asOf
            return isSame && assessments.indexOf(other) < assessments.indexOf(one)
          }),
      ),
    ],
  },
  {
    key: 'stages-in-order',
    code: 'stages-out-of-order',
    label: {
      id: 'Kesiapan: tanggal penilaian mengikuti urutan tahapnya',
      en: 'Readiness: assessments are dated in the order of their stages',
    },
    flags: [
      flag(
        'assessments',
        'asOf',
        (range, at) => {
          const stage = (code: string) => at.label('assessment-stage', code)
          const later = (code: string) =>
            `COUNTIFS(${sameSubject(range).join(',')},${range('stage')},${stage(code)},${range('asOf')},">"&${range('asOf')})`
          const after = `(${range('stage')}=${stage('after')})*${later('before')}`
          const followUp = `(${range('stage')}=${stage('followup')})*(${later('before')}+${later('after')})`
          return `${isSound(at)}*ISNUMBER(${range('asOf')})*((${after}+${followUp})>0)`
        },
        (figures) =>
          comparable(figures, (one, other) => rankOf(other.stage) < rankOf(one.stage) && other.asOf > one.asOf),
      ),
    ],
  },
  {
    key: 'by-rubric-at-hand',
    code: 'other-rubric-version',
    label: {
      id: 'Kesiapan: setiap penilaian memakai versi rubrik yang ada di rencana',
      en: 'Readiness: every assessment was made with the version of the rubric in the plan',
    },
    flags: [
      flag(
        'assessments',
        'rubricVersion',
        (range, at) => {
          const version = `COUNTIFS(${at.range('rubrics', 'id')},${range('rubricId')}&"",${at.range('rubrics', 'version')},${range('rubricVersion')}&"")`
          return `${isSound(at)}*(${range('rubricVersion')}<>"")*(${version}=0)`
        },
        (figures) =>
          bySound(
            figures,
            ({ rubricVersion }, { version }) => rubricVersion !== undefined && rubricVersion !== version,
          ),
      ),
    ],
  },
  {
    key: 'overrides-name-bands',
    code: 'unknown-band',
    label: {
      id: 'Kesiapan: kategori setiap keputusan lain ada dalam rubriknya',
      en: 'Readiness: the band of every override is one of its rubric',
    },
    flags: [
      flag(
        'assessments',
        'overrideBand',
        (range, at) => {
          const known = `COUNTIFS(${at.range('bands', 'rubricId')},${range('rubricId')}&"",${at.range('bands', 'id')},${range('overrideBand')}&"")`
          return `${isSound(at)}*(${range('overrideBand')}<>"")*(${known}=0)`
        },
        (figures) =>
          bySound(
            figures,
            ({ override }, { bands }) => override !== undefined && !bands.some(({ id }) => id === override.band),
          ),
      ),
    ],
  },
]
