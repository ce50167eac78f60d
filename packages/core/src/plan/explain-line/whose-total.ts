import { contributions, prepareBook } from '../../budget/index.js'
import type { Labels } from '../../vocabulary/index.js'
import type { SharedTotal } from '../divide-lines.js'
import { cohortName, programName } from '../names.js'
import type { TrainingPlan } from '../schema.js'
import { scopesOf } from '../scope.js'
import { wholeWords } from './explanation-words.js'
import { inBoth } from './wording.js'

/** Whose total several lines share, with the kind of contribution and the accounts that it is limited to. */
export function whoseTotal(plan: TrainingPlan, { over, lines, schemeId }: SharedTotal): Labels {
  const line = plan.costLines[lines[0] ?? -1]
  if (line === undefined) return wholeWords.plan
  const whole = wholeOf(plan, line, over)
  const scheme = prepareBook(plan).scheme(schemeId)
  const prefix = scheme === undefined || scheme.prefixes.length === 0 ? undefined : scheme.prefixOf(line.account)
  const accounts = prefix === '' ? wholeWords.otherAccounts : prefix && wholeWords.accounts(prefix)
  return inBoth((language) => {
    const kind = contributions.label(line.contribution, language).toLowerCase()
    return [whole[language], kind, ...(accounts ? [accounts[language]] : [])].join(', ')
  })
}

function wholeOf(plan: TrainingPlan, line: TrainingPlan['costLines'][number], over: SharedTotal['over']): Labels {
  const { programId, cohortId } = scopesOf(plan)(line)
  if (over === 'plan') return wholeWords.plan
  if (over === 'cohort' && cohortId !== undefined) {
    return wholeWords.cohort(inBoth((language) => cohortName(plan, cohortId, language)))
  }
  if (programId === undefined) return wholeWords.outsidePrograms
  const title = inBoth((language) => programName(plan, programId, language))
  return over === 'program' ? wholeWords.program(title) : wholeWords.outsideCohorts(title)
}
