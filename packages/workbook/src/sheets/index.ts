import { actualsSheet } from './actuals.js'
import { agreementsSheet } from './agreements.js'
import { calendarSheet } from './calendar.js'
import { checkRulesOf } from './check-rules.js'
import { checksSheet } from './checks.js'
import { costsSheet } from './costs.js'
import { dashboardSheet } from './dashboard.js'
import { fundsSheet } from './funds.js'
import { guideSheet } from './guide.js'
import { listsSheet } from './lists.js'
import { opportunitySheet } from './opportunity.js'
import { partiesSheet } from './parties.js'
import { cohortsSheet, instructorsSheet, participantsSheet, venuesSheet } from './people-and-places.js'
import { programsSheet, unitsSheet } from './programs.js'
import { readinessSheet } from './readiness.js'
import { rubricsSheet } from './rubrics.js'
import { outcomesSheet } from './outcomes.js'
import { schemesSheet } from './schemes.js'
import { siteSheet } from './site.js'
import { splitSheet } from './split.js'
import { timetableSheet } from './timetable.js'
import type { Sheet } from '../definition/index.js'

const filledIn: readonly Sheet[] = [
  siteSheet,
  calendarSheet,
  partiesSheet,
  fundsSheet,
  agreementsSheet,
  programsSheet,
  unitsSheet,
  instructorsSheet,
  venuesSheet,
  cohortsSheet,
  timetableSheet,
  participantsSheet,
  costsSheet,
  schemesSheet,
  splitSheet,
  rubricsSheet,
  readinessSheet,
  opportunitySheet,
  actualsSheet,
  outcomesSheet,
]

/** The rules of the checks sheet, in its order. */
export const checkRules = checkRulesOf(filledIn)

const checks = checksSheet(checkRules)
const afterGuide: readonly Sheet[] = [...filledIn, dashboardSheet(checks), checks, listsSheet]

/** Every sheet of the planning workbook, in order. A workbook never lacks one; unused ones may be hidden. */
export const sheets: readonly Sheet[] = [guideSheet(afterGuide), ...afterGuide]

export { templateVersion, vocabularies } from './lists.js'
