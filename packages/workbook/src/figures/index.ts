export { askedInstructors, type AbsenceWorking } from './absence-working.js'
export { adviceOf, digestColumns, digestMost, evidenceDigest, rubricDigest } from './advice-working.js'
export { entryRemarks, type EntryRemark, type EntryWorking } from './entry-working.js'
export {
  notShort,
  searchSteps,
  workedDays,
  type CohortSession,
  type CourseWorking,
  type ToolCheck,
} from './course-working.js'
export { countVerdicts, defaultAt, rankOf, type EligibilityWorking, type PersonWorking } from './eligibility-working.js'
export { computeFigures, fitsCells, type Figures } from './figures.js'
export { growthSteps, pastLastBand, plainTotal, type GrowthPoint, type GrowthWorking } from './growth-working.js'
export { longestLookUp, passedOver, unstated, type LineFault } from './line-faults.js'
export { payerSlots, quantityScale, type LineWorking, type PayerSlot } from './line-working.js'
export type { AssessmentWorking, ObservationRow, PairWorking, PartWorking, ReadinessWorking } from './readiness-rows.js'
export {
  commonCounted,
  commonError,
  commonMean,
  commonPoints,
  commonPull,
  commonWeight,
  isCommon,
  mateOf,
  sides,
  type Side,
} from './readiness-change.js'
export {
  countedWeight,
  coverOf,
  errorOf,
  flooredScore,
  gateOf,
  isGeometric,
  isKnown,
  knownScore,
  knownWeight,
  observationOf,
  partsOf,
  pullOf,
  statedWeight,
  sumKnown,
  wholeWeight,
} from './readiness-sums.js'
export { gapOf, heldOf, isBelow, isEmpty, wayLeft, wayUp } from './readiness-ways.js'
export { hasError, hasExcludedTopic, rowOf, type RubricRow, type RubricTables } from './rubric-working.js'
export { flatRules, formulaMethods, isFlat, schemePrint, type BandRow, type SchemeWorking } from './scheme-working.js'
export { floorsBelow, furtherMost, oneEach, shareWays, wideBase } from './share-steps.js'
export type { Counts, OutcomeMark, RateWorking } from './outcome-working.js'
export type { SliceWorking } from './slice-working.js'
export type { SpendingWorking } from './spending-working.js'
export { canHave, checkedBase, checkedLetters, hasCases, lineChecksum, type TargetWorking } from './target-working.js'
export { currencyNames, digitGroups, hundredths, workWords, type WordsWorking } from './words-working.js'
export { unitRows, waitingRounds, workWaiting } from './unit-waiting.js'
