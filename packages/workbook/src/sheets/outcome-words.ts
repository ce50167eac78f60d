import { outcomeDefaults, type Labels } from '@bekal/core'

export const hiddenText: Labels = { id: 'tidak ditampilkan', en: 'not shown' }
/** Stands where there is nothing to divide by. */
export const noFigure = '–'
export const wholePlan: Labels = { id: 'Seluruh rencana', en: 'Whole plan' }

/** How an outcome is marked on a question: the letters that are counted. */
export const standMarks = { yes: 'y', no: 'n', unknown: 'u', notDue: 'd' } as const

/** The questions, each with the column of outcomes that is marked for it. Work comes last, window by window. */
export const rateKeys: readonly { readonly mark: string; readonly name: Labels }[] = [
  { mark: 'attended', name: { id: 'Kehadiran cukup', en: 'Attended enough' } },
  { mark: 'completed', name: { id: 'Lulus atau kompeten', en: 'Passed or competent' } },
  { mark: 'certified', name: { id: 'Bersertifikat', en: 'Certified' } },
  ...outcomeDefaults.windows.map(({ months }, at) => ({
    mark: `working${at + 1}`,
    name: { id: `Bekerja, ${months} bulan setelah bebas`, en: `Working ${months} months after release` },
  })),
]

/** Place of completion among the questions: those about work are asked of the people who completed. */
export const completionAt = 1
export const firstWorkAt = 3
