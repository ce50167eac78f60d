import { flag, type CheckRule } from './check-rule.js'

/** What can be wrong with outcomes and follow-ups, as far as a worksheet can tell. */
export const outcomeRules: readonly CheckRule[] = [
  {
    key: 'attended-within-course',
    code: 'attended-beyond-course',
    label: {
      id: 'Hasil: tidak ada yang hadir lebih lama daripada pelatihannya',
      en: 'Outcomes: nobody attends more hours than the course has',
    },
    flags: [
      flag(
        'outcomes',
        'attendedLessonHours',
        (range, at) => {
          const hours = `SUMIF(${at.range('cohortHours', 'id')},${range('cohortId')}&"",${at.range('cohortHours', 'lessonHours')})`
          const known = `(COUNTIF(${at.range('cohorts', 'id')},${range('cohortId')}&"")>0)`
          return `(${range('cohortId')}<>"")*${known}*ISNUMBER(${range('attendedLessonHours')})*(${range('attendedLessonHours')}>${hours})`
        },
        ({ plan, courses }) =>
          plan.outcomes.map(({ cohortId, attendedLessonHours }) => {
            const at = plan.cohorts.findIndex(({ id }) => id.toLowerCase() === cohortId.toLowerCase())
            return at >= 0 && attendedLessonHours > (courses.cohorts[at]?.lessonHours ?? 0)
          }),
      ),
    ],
  },
  {
    key: 'certificates-earned',
    code: 'certificate-without-pass',
    label: {
      id: 'Hasil: sertifikat hanya bagi yang lulus',
      en: 'Outcomes: certificates go to those who passed only',
    },
    flags: [
      flag(
        'outcomes',
        'certificateKind',
        (range, at) => {
          const result = (code: string) => `(${range('result')}=${at.label('course-result', code)})`
          const kind = (code: string) => `(${range('certificateKind')}=${at.label('certificate-kind', code)})`
          const failed = `${result('not-passed')}+${result('withdrawn')}`
          return `((${kind('training')}*(${failed})+${kind('competency')}*(${failed}+${result('not-yet-competent')}))>0)*1`
        },
        ({ plan }) =>
          plan.outcomes.map(({ result = '', certificateKind }) => {
            const failed = ['not-passed', 'withdrawn']
            if (certificateKind === 'training') return failed.includes(result)
            return certificateKind === 'competency' && [...failed, 'not-yet-competent'].includes(result)
          }),
      ),
    ],
  },
  {
    key: 'outcomes-of-cohort',
    code: 'participant-not-in-cohort',
    label: {
      id: 'Hasil: setiap peserta tercantum dalam angkatannya',
      en: 'Outcomes: every participant is named in the cohort',
    },
    flags: [
      flag(
        'outcomes',
        'participantCode',
        (range) => `(${range('cohortRow')}>0)*(${range('participantCode')}<>"")*(${range('counted')}=0)`,
        ({ outcomes }) => outcomes.marks.map(({ cohortRow, counted }) => cohortRow > 0 && counted === 0),
      ),
    ],
  },
  {
    key: 'follow-ups-after-course',
    code: 'follow-up-before-end',
    label: {
      id: 'Hasil: setiap tindak lanjut sesudah pelatihan selesai',
      en: 'Outcomes: every follow-up is after the end of the course',
    },
    flags: [
      flag(
        'followUps',
        'on',
        (range, at) => {
          const endsOn = `SUMIF(${at.range('cohortHours', 'id')},${range('cohortId')}&"",${at.range('cohortHours', 'endsOn')})`
          return `ISNUMBER(${range('on')})*(${range('on')}<${endsOn})`
        },
        ({ plan, courses }) =>
          plan.outcomes.flatMap(({ cohortId, followUps }) => {
            const cohort = plan.cohorts.findIndex(({ id }) => id === cohortId)
            const endsOn = courses.cohorts[cohort]?.endsOn ?? ''
            if (followUps?.length === 0) return [false]
            return (followUps ?? []).map(({ on }) => on < endsOn)
          }),
      ),
    ],
  },
]
