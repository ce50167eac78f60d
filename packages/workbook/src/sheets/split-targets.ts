import { cleanSum, computed, limits, money, percent, text, toMajor, type ComputedColumn } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { amount } from './funds.js'
import { inScope, isNobody, ofAgreement, slot, targetSteps, whenKnown, whenShown } from './split-target-steps.js'
import { unitsOf } from './unit-steps.js'

/** Agreements the sheet has room for: those of the plan and two more. */
export function agreementSlots({ plan }: Pick<Figures, 'plan'>): number {
  return plan.agreements.length + 2
}

/** Rows of the table: for each agreement one per place. */
export function targetRows(figures: Pick<Figures, 'plan'>): number {
  return agreementSlots(figures) * limits.places
}

const met = { id: 'Sesuai', en: 'On target' }
const missed = { id: 'Di luar toleransi', en: 'Outside tolerance' }
const stale = { id: 'Hitung ulang', en: 'Compute again' }

export const isShown = ({ targets }: Figures, row: number) => targets[row]?.named === 1

const answers: ComputedColumn[] = [
  computed('agreementId', 'Perjanjian', 'Agreement', text(13), {
    formula: (at) => whenShown(at, at.cellAt('agreements', 'id', slot(at.row).agreement)),
    result: (figures, row) => (isShown(figures, row) ? (figures.plan.agreements[slot(row).agreement]?.id ?? '') : ''),
  }),
  computed('partyId', 'Pihak target', 'Target party', text(15), {
    formula: (at) => (isNobody(at.row) ? '""' : whenShown(at, at.cellAt('parties', 'id', slot(at.row).place))),
    result: (figures, row) => (isShown(figures, row) ? (figures.plan.parties[slot(row).place]?.id ?? '') : ''),
  }),
  computed('title', 'Judul', 'Title', text(44), {
    formula: (at) => whenShown(at, at.cellAt('agreements', 'title', slot(at.row).agreement)),
    result: (figures, row) =>
      isShown(figures, row) ? (figures.plan.agreements[slot(row).agreement]?.title ?? '') : '',
  }),
  computed('target', 'Target', 'Target', money(15), {
    formula: (at) => {
      const missing = `(${at.cell('slice')}-SUM(${ofAgreement(at, 'floor')}))`
      const units = unitsOf({
        way: at.cell('way'),
        own: at.cell('weight'),
        sum: at.cell('weightSum'),
        floor: at.cell('floor'),
        key: at.cell('key'),
        missing,
        weights: ofAgreement(at, 'weight'),
        keys: ofAgreement(at, 'key'),
        lie: 'down',
      })
      const odd = `IF(${at.cell('residual')}=${slot(at.row).place + 1},${at.cell('odd')},0)`
      const divided = `SIGN(${at.cell('scopeTotal')})*(${at.cell('before')}+${at.cell('unit')}*${units}+${odd})`
      const own = `IF(${at.cell('weightSum')}=0,0,${divided})`
      const kept = `IF(${at.cell('fresh')}=1,${toMajor(`N(${at.cell('given')})`, at)},"")`
      return whenShown(at, `IF(${at.cell('byLibrary')}=1,${kept},${toMajor(own, at)})`)
    },
    result: (figures, row) => (isShown(figures, row) ? amount(figures.targets[row]?.target, figures.scale) : ''),
  }),
  computed('assigned', 'Dibebankan', 'Assigned', money(15), {
    formula: (at) => {
      if (isNobody(at.row)) return '""'
      const paid = at.range('splitLines', `party${slot(at.row).place + 1}`)
      return whenShown(at, cleanSum(`SUMPRODUCT(${inScope(at)},${at.range('splitLines', 'isCash')},${paid})`, at))
    },
    result: (figures, row) => (isShown(figures, row) ? amount(figures.targets[row]?.assigned, figures.scale) : ''),
  }),
  computed('difference', 'Selisih', 'Difference', money(15), {
    formula: (at) => whenKnown(at, cleanSum(`${at.cell('assigned')}-${at.cell('target')}`, at)),
    result: (figures, row) =>
      isShown(figures, row) ? amount(figures.targets[row]?.comparison?.difference, figures.scale) : '',
  }),
  computed('state', 'Keadaan target', 'State of the target', text(18), {
    signal: { good: met },
    formula: (at) => {
      const judged = `IF(${at.cell('missedFlag')}=1,${at.text(missed)},${at.text(met)})`
      return whenShown(at, `IF(${at.cell('target')}="",${at.text(stale)},${judged})`)
    },
    result: (figures, row) =>
      isShown(figures, row)
        ? figures.say(figures.targets[row]?.comparison?.withinTolerance === true ? met : missed)
        : '',
  }),
  computed('tolerance', 'Toleransi', 'Tolerance', percent(11), {
    formula: (at) => whenShown(at, `N(${at.cellAt('agreements', 'toleranceBasisPoints', slot(at.row).agreement)})`),
    result: (figures, row) =>
      isShown(figures, row) ? (figures.plan.agreements[slot(row).agreement]?.toleranceBasisPoints ?? 0) / 10_000 : '',
  }),
]

/** One row per agreement and place: what its scheme makes of the cash in scope, against what is assigned. */
export const targetColumns: ComputedColumn[] = [...answers, ...targetSteps]
