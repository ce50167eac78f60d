export { choice, month, numberOrYesNo, yesNo, yesNoVocabulary } from './choice.js'
export { date } from './date.js'
export { shown, type CellContext, type CellProblem, type CellReading, type InputRule, type Kind } from './kind.js'
export { listOf, none, recordOf } from './list.js'
export {
  decimal,
  fraction,
  tenths,
  integer,
  money,
  moneyFormat,
  moneyOrDash,
  percent,
  plainInteger,
  points,
  quantity,
} from './number.js'
export { shortDays, weekHours } from './week-hours.js'
export { code, json, levelCode, reference, text, time } from './text.js'
