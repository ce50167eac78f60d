import type { EligibilityQuestion, RuleVerdict } from '@bekal/core'
import { computed, plainInteger, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { countVerdicts } from '../figures/index.js'

/**
 * How many rules of a question say no, are unknown, or wait for a late release, for the person of this row. Every rule
 * stands in one row of the table of rules, so a count is one sum over that table.
 */
export const countColumns: readonly ComputedColumn[] = (
  [
    ['train', 'berlatih', 'train'],
    ['practise', 'praktik', 'practise'],
  ] as const
).flatMap(([question, id, en]) => [
  count(question, 'no', 'not-met', `Tidak (${id})`, `No (${en})`),
  count(question, 'unknown', 'unknown', `Belum (${id})`, `Unknown (${en})`),
  count(question, 'late', 'only-if-late-release', `Lambat (${id})`, `Late (${en})`),
])

type Said = 'no' | 'unknown' | 'late'

function count(question: EligibilityQuestion, said: Said, verdict: RuleVerdict, id: string, en: string) {
  return computed(`${question}.${said}`, id, en, plainInteger({}, 9), {
    working: true,
    formula: (at) => `IF(${at.cell('place')}=0,0,SUMPRODUCT(${rule(at, question)}*(${saying(at)[said]})))`,
    result: ({ eligibility }, row) => {
      const person = eligibility.people[row]
      return person === undefined ? 0 : countVerdicts(person, question, verdict)
    },
  })
}

const rule = (at: FormulaContext, column: string) => at.range('rulesInForce', column)
const ofKind = (at: FormulaContext, rank: number) => `(${rule(at, 'kindRank')}=${rank})`
/** Whether a mark stands among those of the person. */
const marked = (at: FormulaContext, column: string) => `ISNUMBER(FIND(${rule(at, column)},${at.cell('marks')}))`

/** For each rule 1 or 0: what it says of this person, whom it concerns and what is set aside taken into account. */
function saying(at: FormulaContext): Record<Said, string> {
  const own = ownSaying(at)
  const limited = rule(at, 'limited')
  const concerned = `(1-${limited}+${limited}*${marked(at, 'concerned')})`
  const open = `(${limited}*(1-${marked(at, 'concerned')}-${marked(at, 'unconcerned')}))`
  return {
    no: `${concerned}*(${own.no})`,
    late: `${concerned}*(${own.late})`,
    unknown: `(1-${rule(at, 'setAside')})*(${concerned}*(${own.unknown})+${open}*(${own.no}+${own.late}+${own.unknown}))`,
  }
}

/** What each rule says by itself, kind by kind in the order of their list. */
function ownSaying(at: FormulaContext): Record<Said, string> {
  const [start, end] = [`N(${at.cell('startsOn')})`, `N(${at.cell('endsOn')})`]
  const ended = `(${at.cell('endsOn')}<>"")`
  const needed = neededUntil(at)
  const timeKnown = `(1-${rule(at, 'fromEnd')}*(1-${ended}))`
  const by = `(${rule(at, 'byEnd')}*${end}+(1-${rule(at, 'byEnd')})*${start})`
  const half = at.cell('halfSentenceDate', 'participants')
  const twoThirds = at.cell('twoThirdsSentenceDate', 'participants')
  const date = `(${rule(at, 'twoThirds')}*N(${twoThirds})+(1-${rule(at, 'twoThirds')})*N(${half}))`
  const dateKnown = `(${date}>0)*(1-${rule(at, 'byEnd')}*(1-${ended}))`
  const risky = `(${at.cell('riskRank')}>=${rule(at, 'riskRank')})`
  const unmarked = `(1-${marked(at, 'wanted')}-${marked(at, 'unwanted')})`
  const reads = at.cell('literacyRank')
  const [interest, fresh] = [at.cell('interest'), at.cell('freshInterest')]
  const completed = at.cell('completedUnits', 'participants')
  const status = at.cell('status', 'participants')
  return {
    no: [
      `${ofKind(at, 1)}*(${status}<>${at.label('participant-status', 'sentenced')})`,
      `${ofKind(at, 2)}*${timeKnown}*(${needed}>${at.cell('last')})`,
      `${ofKind(at, 3)}*${dateKnown}*(${date}>${by})`,
      `${ofKind(at, 4)}*${risky}*${marked(at, 'unwanted')}`,
      `${ofKind(at, 5)}*(${reads}>0)*(${reads}<${rule(at, 'literacyRank')})`,
      `${ofKind(at, 6)}*(${interest}=3)*(${fresh}=1)`,
      `${ofKind(at, 7)}*(${at.cell('units')}>0)*(${completed}<>"")*(${at.cell('done')}>=${at.cell('units')})`,
      `${ofKind(at, 8)}*${marked(at, 'unwanted')}`,
    ].join('+'),
    late: `${ofKind(at, 2)}*${timeKnown}*(${needed}>${at.cell('soonest')})*(${needed}<=${at.cell('last')})`,
    unknown: [
      `${ofKind(at, 2)}*(1-${timeKnown})`,
      `${ofKind(at, 3)}*(1-${dateKnown})`,
      `${ofKind(at, 4)}*${risky}*${unmarked}`,
      `${ofKind(at, 5)}*(${reads}=0)`,
      `${ofKind(at, 6)}*(((${interest}=2)+(${fresh}=0))>0)`,
      `${ofKind(at, 7)}*(${at.cell('units')}>0)*(${completed}="")`,
      `${ofKind(at, 8)}*${unmarked}`,
    ].join('+'),
  }
}

/** For each rule on the time left the last day for which somebody must still be there. */
export function neededUntil(at: FormulaContext): string {
  const fromEnd = rule(at, 'fromEnd')
  const days = rule(at, 'days')
  const day = `${fromEnd}*N(${at.cell('endsOn')})+(1-${fromEnd})*N(${at.cell('startsOn')})`
  const usual = `(${days}<0)*(${fromEnd}*${at.cell('bufferDays')}+(1-${fromEnd})*${at.cell('daysLeft')})`
  return `(${day}+${usual}+(${days}>=0)*${days})`
}
