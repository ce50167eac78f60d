import { weekdays, type TrainingPlan } from '@bekal/core'
import { computed, plainInteger, shortDays as dayNames, type ComputedColumn } from '../definition/index.js'
import { notShort } from '../figures/index.js'

const hoursOn = (plan: TrainingPlan, row: number, weekday: (typeof weekdays)[number]): number => {
  const hours = plan.calendar.shortDays?.[row]?.lessonHoursPerDay
  return (typeof hours === 'object' ? hours[weekday] : hours) ?? notShort
}

/** The text "Sen 4; Jum 3" without what does not matter in it. */
const packed = (cell: string) =>
  [' ', ':', '='].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, `SUBSTITUTE(${cell},",",";")`)

/** What a row of short days says for each weekday, taken apart for the formulas that count with it. */
export const shortHourColumns: readonly ComputedColumn[] = [
  ...weekdays.map((weekday) =>
    computed(
      `short.${weekday}`,
      `JP pendek ${dayNames.id[weekday]}`,
      `Short hours ${dayNames.en[weekday]}`,
      plainInteger({}, 9),
      {
        working: true,
        formula: (at) => {
          const cell = at.cell('lessonHoursPerDay')
          const name = at.text({ id: dayNames.id[weekday], en: dayNames.en[weekday] })
          const digits = `MID(${packed(cell)}&";;",FIND(${name},${packed(cell)})+3,2)`
          return `IF(${cell}="",${notShort},IFERROR(--${cell},IFERROR(--SUBSTITUTE(${digits},";",""),${notShort})))`
        },
        result: ({ plan }, row) => hoursOn(plan, row, weekday),
      },
    ),
  ),
  computed('unread', 'JP pendek tidak terbaca', 'Short hours not understood', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const cell = at.cell('lessonHoursPerDay')
      const named = `LEN(${packed(cell)})-LEN(SUBSTITUTE(${packed(cell)},";",""))+1`
      const understood = `COUNTIF(${at.across('short.mon', 'short.sun')},"<${notShort}")`
      return `IF(${cell}="",0,IFERROR(0*--${cell},IF(${named}<>${understood},1,0)))`
    },
    result: () => 0,
  }),
]
