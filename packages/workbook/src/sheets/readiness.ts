import {
  aggregations,
  assessmentStages,
  defineVocabulary,
  evidenceKinds,
  missingPolicies,
  rubricStatuses,
  scaleTypes,
  type ReadinessAssessment,
} from '@bekal/core'
import {
  child,
  choice,
  code,
  date,
  decimal,
  defineSheet,
  entries,
  fraction,
  input,
  integer,
  json,
  list,
  localized,
  numberOrYesNo,
  recordOf,
  reference,
  table,
  text,
  type InputColumn,
} from '../definition/index.js'

export const directions = defineVocabulary('direction', {
  '1': { id: 'Makin besar makin baik', en: 'Higher is better' },
  '-1': { id: 'Makin kecil makin baik', en: 'Lower is better' },
})

const direction: InputColumn = input('scale.direction', 'Arah', 'Direction', choice(directions, 22), {
  path: ['scale', 'direction'],
  get: (entity) => {
    const value = (entity as { scale?: { direction?: number } }).scale?.direction
    return value === undefined ? undefined : String(value)
  },
  set: (entity, value) => {
    entity.scale = { ...(entity.scale as object | undefined), direction: Number(value) }
  },
})

/** Without the cells that are empty. */
function stated(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined))
}

export const rubricsSheet = defineSheet({
  key: 'rubrics',
  name: { id: 'Rubrik', en: 'Rubrics' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Cara menilai kesiapan: dimensi, indikator, bobot, ambang. Ditetapkan panel; bukan untuk remisi, PB, atau disiplin.',
    en: 'How readiness is judged: dimensions, indicators, weights, bands. Set by a panel; not for remission, parole or discipline.',
  },
  hiddenWhen: ({ rubrics }) => rubrics.length === 0,
  printTo: { table: 'indicators', column: 'halfLifeDays' },
  blocks: [
    table({
      key: 'rubrics',
      title: { id: 'Rubrik', en: 'Rubrics' },
      source: list('rubrics'),
      defaults: () => ({ bands: [], dimensions: [], indicators: [] }),
      spare: 2,
      columns: [
        input('id', 'Kode', 'Id', code(20)),
        input('version', 'Versi', 'Version', text(18)),
        ...localized('title', 'Nama rubrik', 'Name of the rubric', text(30)),
        input('status', 'Status rubrik', 'Rubric status', choice(rubricStatuses, 24)),
        input('source', 'Sumber', 'Source', text(30)),
        input('aggregation', 'Penggabungan', 'Aggregation', choice(aggregations, 18)),
        input('minCoverage', 'Cakupan minimum', 'Minimum coverage', decimal({ min: 0, max: 1 }, 11), {
          path: ['policy', 'minCoverage'],
        }),
        input(
          'minCoverageDimension',
          'Cakupan minimum dimensi',
          'Minimum coverage of a dimension',
          decimal({ min: 0, max: 1 }, 11),
          {
            path: ['policy', 'minCoverageDimension'],
          },
        ),
        input('z', 'Nilai z', 'z value', decimal({ min: 0, max: 10 }), { path: ['policy', 'z'] }),
        input('rho', 'Korelasi galat', 'Error correlation', decimal({ min: 0, max: 1 }), { path: ['policy', 'rho'] }),
        input('minFreshness', 'Kesegaran minimum', 'Least freshness', decimal({ min: 0, max: 1 }, 11), {
          path: ['policy', 'minFreshness'],
        }),
        input('geometricFloor', 'Nilai dimensi terendah', 'Least dimension score', decimal({ min: 0, max: 100 }, 11), {
          path: ['policy', 'geometricFloor'],
        }),
        input('evidenceQuality', 'Mutu menurut jenis bukti', 'Quality by kind of evidence', recordOf(decimal(), 26), {
          path: ['policy', 'evidenceQuality'],
          hint: {
            id: 'Misalnya self: 0,5; officer: 0,7; assessor: 0,9; certificate: 1',
            en: 'For example self: 0.5; officer: 0.7; assessor: 0.9; certificate: 1',
          },
        }),
      ],
    }),
    table({
      key: 'bands',
      title: { id: 'Kategori', en: 'Bands' },
      note: { id: 'Kategori dimulai pada nilai ini (termasuk).', en: 'A band starts at this score (included).' },
      source: child('rubrics', 'bands', { rubricId: 'id' }),
      keys: ['rubricId'],
      spare: 4,
      columns: [
        input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
        input('id', 'Kode', 'Id', code(18)),
        ...localized('label', 'Nama kategori', 'Name of the band', text(30)),
        input('min', 'Mulai nilai', 'From score', decimal({ min: 0, max: 100 })),
      ],
    }),
    table({
      key: 'bandGuards',
      title: { id: 'Syarat kategori', en: 'Band guards' },
      source: child('rubrics', 'bandGuards', { rubricId: 'id' }),
      keys: ['rubricId'],
      spare: 2,
      columns: [
        input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
        input('band', 'Untuk kategori', 'For band', code(18)),
        input(
          'minDimension',
          'Nilai minimum tiap dimensi',
          'Lowest score of any dimension',
          decimal({ min: 0, max: 100 }),
        ),
      ],
    }),
    table({
      key: 'dimensions',
      title: { id: 'Dimensi', en: 'Dimensions' },
      source: child('rubrics', 'dimensions', { rubricId: 'id' }),
      keys: ['rubricId'],
      spare: 4,
      columns: [
        input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
        input('id', 'Kode', 'Id', code(18)),
        ...localized('label', 'Nama dimensi', 'Name of the dimension', text(30)),
        input('weight', 'Bobot', 'Weight', decimal({ min: 0 })),
      ],
    }),
    table({
      key: 'indicators',
      title: { id: 'Indikator', en: 'Indicators' },
      source: child('rubrics', 'indicators', { rubricId: 'id' }),
      keys: ['rubricId'],
      spare: 6,
      columns: [
        input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
        input('id', 'Kode', 'Id', code(18)),
        ...localized('label', 'Nama indikator', 'Name of the indicator', text(30)),
        input('dim', 'Dimensi', 'Dimension', code(18)),
        input('weight', 'Bobot', 'Weight', decimal({ min: 0 })),
        input('scale.type', 'Skala', 'Scale', choice(scaleTypes, 11), { path: ['scale', 'type'] }),
        input('scale.lo', 'Batas bawah', 'Low goalpost', decimal(), { path: ['scale', 'lo'] }),
        input('scale.hi', 'Batas atas', 'High goalpost', decimal(), { path: ['scale', 'hi'] }),
        direction,
        input('scale.levels', 'Nilai tingkat', 'Level scores', recordOf(decimal(), 26), {
          path: ['scale', 'levels'],
          hint: {
            id: 'Misalnya 1: 0; 2: 25; 3: 50; 4: 75; 5: 100',
            en: 'For example 1: 0; 2: 25; 3: 50; 4: 75; 5: 100',
          },
        }),
        input('missing', 'Bila kosong', 'When missing', choice(missingPolicies, 14)),
        input('sem', 'Galat ukur', 'Measurement error', decimal({ min: 0, max: 100 })),
        input('validityDays', 'Berlaku (hari)', 'Valid (days)', integer({ max: 36_500 })),
        input('halfLifeDays', 'Waktu paruh (hari)', 'Half-life (days)', integer({ max: 36_500 })),
        input('gate', 'Syarat (JSON)', 'Gate (JSON)', json, { locked: true }),
        input('levers', 'Tindakan (JSON)', 'Levers (JSON)', json, { locked: true }),
      ],
    }),
  ],
})

export const readinessSheet = defineSheet({
  key: 'readiness',
  name: { id: 'Kesiapan', en: 'Readiness' },
  role: 'input',
  orientation: 'portrait',
  purpose: {
    id: 'Penilaian peserta atau program menurut rubrik. Alat bantu perencanaan; tidak dipakai untuk remisi, PB, atau disiplin.',
    en: 'Assessments of participants or programs by a rubric. A planning aid; not for remission, parole or discipline.',
  },
  hiddenWhen: ({ assessments, rubrics }) => assessments.length === 0 && rubrics.length === 0,
  blocks: [
    table({
      key: 'assessments',
      title: { id: 'Penilaian', en: 'Assessments' },
      source: list('assessments'),
      spare: 10,
      columns: [
        input('id', 'Kode', 'Id', code(22)),
        input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics', 'id', 22)),
        input('rubricVersion', 'Versi rubrik', 'Rubric version', text(12)),
        input('participantCode', 'Kode peserta', 'Participant code', reference('participants', 'code'), {
          path: ['subject', 'participantCode'],
          covers: ['subject'],
        }),
        input('programId', 'Kode program', 'Program id', reference('programs'), { path: ['subject', 'programId'] }),
        input('stage', 'Tahap', 'Stage', choice(assessmentStages, 18)),
        input('asOf', 'Per tanggal', 'As of', date()),
        input('overrideBand', 'Keputusan lain: kategori', 'Override: band', code(18), { path: ['override', 'band'] }),
        input('overrideReason', 'Alasan', 'Reason', text(30), { path: ['override', 'reason'] }),
        input('overrideOn', 'Diputuskan tanggal', 'Decided on', date(), { path: ['override', 'decidedOn'] }),
      ],
      toRow: ({ override, ...assessment }: ReadinessAssessment) => ({
        ...assessment,
        participantCode: 'participantCode' in assessment.subject ? assessment.subject.participantCode : undefined,
        programId: 'programId' in assessment.subject ? assessment.subject.programId : undefined,
        overrideBand: override?.band,
        overrideReason: override?.reason,
        overrideOn: override?.decidedOn,
      }),
      fromRow: ({ participantCode, programId, overrideBand, overrideReason, overrideOn, ...rest }) => {
        const override = stated({ band: overrideBand, reason: overrideReason, decidedOn: overrideOn })
        return {
          ...rest,
          subject: stated({ participantCode, programId }),
          observations: {},
          ...(Object.keys(override).length > 0 && { override }),
        }
      },
    }),
    table({
      key: 'observations',
      title: { id: 'Pengamatan', en: 'Observations' },
      source: entries('assessments', 'observations', { assessmentId: 'id' }, { key: 'indicatorId' }),
      keys: ['assessmentId', 'indicatorId'],
      spare: 20,
      columns: [
        input('assessmentId', 'Kode penilaian', 'Assessment id', reference('assessments', 'id', 22)),
        input('indicatorId', 'Indikator', 'Indicator', reference('indicators', 'id', 22)),
        input('value', 'Nilai', 'Value', numberOrYesNo),
        input('at', 'Diamati tanggal', 'Observed on', date()),
        input('evidence', 'Jenis bukti', 'Kind of evidence', choice(evidenceKinds, 18)),
        input('quality', 'Mutu bukti', 'Evidence quality', fraction(), {
          hint: {
            id: '0 sampai 100 %: makin kuat buktinya makin tinggi.',
            en: '0 to 100 %: the stronger the evidence the higher.',
          },
        }),
      ],
    }),
  ],
})
