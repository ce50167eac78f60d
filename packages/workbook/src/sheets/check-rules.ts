import { limits, numbered, type Sheet } from '../definition/index.js'
import { payerSlots } from '../figures/index.js'
import { actualCheckRules } from './actual-check-rules.js'
import { agreedRules } from './check-agreed.js'
import { assessmentRules } from './check-assessments.js'
import { cellChecks } from './check-cells.js'
import { courseRules } from './check-courses.js'
import { lineRules } from './check-lines.js'
import { outcomeRules } from './check-outcomes.js'
import { readinessCurrent, readinessRules } from './check-readiness.js'
import { rowChecks } from './check-rows.js'
import { senseRules } from './check-sense.js'
import { flag, noFinding, unknown, type CheckRule } from './check-rule.js'
import { isTooLarge } from './settle-line-workings.js'

const inPlan = (list: readonly { id: string }[], id: string | undefined) =>
  id === undefined || list.some((one) => one.id === id)

/** Every rule that a worksheet can hold, in the order of the sheets that they look at. */
export function checkRulesOf(sheets: readonly Sheet[]): CheckRule[] {
  const place = new Map(sheets.flatMap(({ blocks }, at) => blocks.map((block) => [block.key, at] as const)))
  const all = [...cellChecks(sheets), ...rowChecks(sheets), ...planRules, ...senseRules]
  return all
    .map((rule) => ({ rule, at: place.get(rule.flags[0]?.table ?? '') ?? sheets.length }))
    .sort((a, b) => a.at - b.at)
    .map(({ rule }) => rule)
}

const planRules: readonly CheckRule[] = [
  {
    key: 'lines-assigned',
    code: 'line-unassigned',
    label: {
      id: 'RAB: setiap baris ditanggung seluruhnya oleh suatu pihak',
      en: 'Costs: every line is carried in full by some party',
    },
    flags: [
      flag(
        'splitLines',
        'state',
        (range) => `ISNUMBER(${range('unassigned')})*(${range('unassigned')}<>0)*(${range('id')}<>"")`,
        ({ lines }) => lines.map(({ unassigned }) => unassigned !== 0),
      ),
    ],
  },
  {
    key: 'quantities-add-up',
    code: 'quantities-differ',
    label: {
      id: 'RAB: volume per dana berjumlah sama dengan faktor pertama',
      en: 'Costs: quantities by fund add up to the first factor',
    },
    flags: [
      flag(
        'costLines',
        'share1',
        (_, at) => `(${at.range('splitLines', 'quantityGap')}<>0)*1`,
        ({ plan }) =>
          plan.costLines.map(({ assignment, factors }) => {
            if (assignment.kind !== 'by-quantity') return false
            const assigned = Object.values(assignment.quantities).reduce((sum, n) => sum + Math.round(n * 1e4), 0)
            return assigned !== Math.round((factors[0]?.value ?? 0) * 1e4)
          }),
      ),
    ],
  },
  {
    key: 'references-known',
    label: {
      id: 'RAB: dana, skema, pihak, program, dan angkatan yang disebut ada',
      en: 'Costs: the funds, schemes, parties, programs and cohorts named exist',
    },
    flags: [
      ...numbered(limits.payers, (n) =>
        flag(
          'costLines',
          `fund${n}`,
          (range, at) => unknown(range(`fund${n}`), at.range('funds', 'id')),
          ({ plan }) => plan.costLines.map((line) => !inPlan(plan.funds, payerSlots(line, plan)[n - 1]?.fund)),
        ),
      ),
      flag(
        'costLines',
        'schemeId',
        (range, at) => unknown(range('schemeId'), at.range('schemes', 'id')),
        ({ plan }) =>
          plan.costLines.map(
            ({ assignment }) => assignment.kind === 'scheme' && !inPlan(plan.schemes, assignment.schemeId),
          ),
      ),
      flag(
        'costLines',
        'providerId',
        (range, at) => unknown(range('providerId'), at.range('parties', 'id')),
        ({ plan }) =>
          plan.costLines.map(
            ({ assignment }) => assignment.kind === 'provided' && !inPlan(plan.parties, assignment.partyId),
          ),
      ),
      flag(
        'costLines',
        'programId',
        (range, at) => unknown(range('programId'), at.range('programs', 'id')),
        ({ plan }) =>
          plan.costLines.map(({ scope }) => 'programId' in scope && !inPlan(plan.programs, scope.programId)),
      ),
      flag(
        'costLines',
        'cohortId',
        (range, at) => unknown(range('cohortId'), at.range('cohorts', 'id')),
        ({ plan }) => plan.costLines.map(({ scope }) => 'cohortId' in scope && !inPlan(plan.cohorts, scope.cohortId)),
      ),
    ],
  },
  {
    key: 'contribution-matches',
    code: 'assignment-mismatch',
    label: {
      id: 'RAB: baris tunai memakai dana; baris natura disediakan pihak',
      en: 'Costs: cash lines use a fund; lines in kind are provided by a party',
    },
    flags: [
      flag(
        'costLines',
        'assignment',
        (range, at) => {
          const cash = `(${range('contribution')}=${at.label('contribution', 'cash')})`
          const provided = `(${range('assignment')}=${at.label('assignment-kind', 'provided')})`
          const open = `(${range('assignment')}=${at.label('assignment-kind', 'unassigned')})`
          return `(${range('id')}<>"")*(1-${open})*(${range('assignment')}<>"")*(${cash}=${provided})`
        },
        ({ plan }) =>
          plan.costLines.map(
            ({ contribution, assignment: { kind } }) =>
              kind !== 'unassigned' && (contribution === 'cash') === (kind === 'provided'),
          ),
      ),
    ],
  },
  {
    key: 'shares-make-100',
    code: 'shares-not-whole',
    label: { id: 'Skema: persentase berjumlah 100 %', en: 'Schemes: percentages make 100 %' },
    flags: [
      flag(
        'schemes',
        'kind',
        (range) => `(${range('faulty')}=1)*1`,
        ({ plan }) =>
          plan.schemes.map(
            ({ rule }) => rule.kind === 'percent' && Object.values(rule.shares).reduce((a, b) => a + b, 0) !== 10_000,
          ),
      ),
    ],
  },
  {
    key: 'ceilings-held',
    code: 'fund-over-ceiling',
    label: { id: 'Dana: rencana tidak melewati pagu', en: 'Funds: no plan beyond a ceiling' },
    flags: [
      flag(
        'funds',
        'remaining',
        (range) => `ISNUMBER(${range('remaining')})*(${range('remaining')}<0)`,
        ({ split }) => split.funds.map(({ remaining }) => remaining < 0),
      ),
      flag(
        'accountCeilings',
        'remaining',
        (range) => `ISNUMBER(${range('remaining')})*(${range('remaining')}<0)`,
        ({ split }) => split.funds.flatMap(({ accounts }) => accounts.map(({ remaining }) => remaining < 0)),
      ),
    ],
  },
  {
    key: 'targets-met',
    code: 'target-missed',
    label: { id: 'Perjanjian: target tercapai dalam toleransi', en: 'Agreements: targets are met within tolerance' },
    flags: [
      flag(
        'targets',
        'state',
        (range) => `(${range('missedFlag')}=1)*1`,
        ({ targets }) => targets.map(({ comparison, named }) => named === 1 && comparison?.withinTolerance === false),
      ),
    ],
  },
  {
    key: 'dates-in-year',
    code: 'date-outside-fiscal-year',
    label: {
      id: 'Angkatan, Realisasi: tanggal berada dalam tahun anggaran',
      en: 'Cohorts, Actuals: dates lie in the fiscal year',
    },
    flags: (
      [
        ['cohorts', 'startsOn'],
        ['actuals', 'paidOn'],
      ] as const
    ).map(([table, column]) =>
      flag(
        table,
        column,
        (range, at) => {
          const year = at.field('plan', 'fiscalYear')
          const dates = range(column)
          return `ISNUMBER(${dates})*((${dates}<DATE(${year},1,1))+(${dates}>DATE(${year},12,31)))`
        },
        ({ plan }) =>
          (table === 'cohorts'
            ? plan.cohorts.map(({ startsOn }) => startsOn)
            : plan.actuals.map(({ paidOn }) => paidOn)
          ).map((date) => !date.startsWith(`${plan.fiscalYear}-`)),
      ),
    ),
  },
  ...lineRules,
  ...agreedRules,
  ...actualCheckRules,
  ...courseRules,
  ...readinessRules,
  ...assessmentRules,
  ...outcomeRules,
  {
    key: 'every-line-split',
    label: {
      id: 'Pembagian: setiap baris RAB punya pasangan (tidak ada baris disisipkan di luar tabel)',
      en: 'Split: every cost line has its row (none was inserted outside the table)',
    },
    flags: [
      flag(
        'costLines',
        'id',
        (range, at) => `(${range('id')}<>"")*(COUNTIF(${at.range('splitLines', 'id')},${range('id')}&"")=0)`,
        noFinding,
      ),
    ],
  },
  {
    key: 'values-current',
    code: 'values-outdated',
    label: {
      id: 'Skema, Pembagian, Realisasi, Jadwal, Peserta, Rubrik, Kesiapan: nilai yang dihitung program masih sesuai isian (bila tidak: baca dengan Bekal lalu bangun ulang)',
      en: 'Schemes, Split, Actuals, Timetable, Participants, Rubrics, Readiness: values computed by the program still fit the inputs (if not: read with Bekal and build again)',
    },
    flags: [
      flag('schemes', 'id', (range) => `(${range('stale')}=1)*1`, noFinding),
      flag('cohortHours', 'state', (range) => `(${range('id')}<>"")*(${range('fresh')}=0)`, noFinding),
      flag('splitLines', 'id', (range) => `(${range('byLibrary')}=1)*(${range('fresh')}=0)`, noFinding),
      flag(
        'targets',
        'state',
        (range) => `(${range('named')}=1)*(${range('byLibrary')}=1)*(${range('fresh')}=0)`,
        noFinding,
      ),
      flag('settleLines', 'id', (range) => `(${range('byLibrary')}=1)*(${range('fresh')}=0)`, noFinding),
      ...readinessCurrent,
      flag('eligibility', 'code', (range) => `(${range('code')}<>"")*(${range('freshInterest')}=0)`, noFinding),
    ],
  },
  {
    key: 'exactly-computable',
    label: {
      id: 'Angka cukup kecil untuk dihitung tepat di lembar kerja (jumlah ≤ 10.000.000.000.000; jumlah bobot ≤ 10.000.000)',
      en: 'Figures are small enough to be exact in a worksheet (totals ≤ 10,000,000,000,000; weights ≤ 10,000,000)',
    },
    flags: [
      flag(
        'splitLines',
        'total',
        (range) => `((ABS(${range('minor')})>${limits.exactTotal})+(${range('weightSum')}>${limits.exactWeights})>0)*1`,
        ({ lines }) =>
          lines.map(({ total, weightSum }) => Math.abs(total) > limits.exactTotal || weightSum > limits.exactWeights),
      ),
      flag(
        'targets',
        'target',
        (range) =>
          `(${range('named')}=1)*((ABS(${range('scopeTotal')})>${limits.exactTotal})+(${range('weightSum')}>${limits.exactWeights})>0)`,
        ({ targets }) =>
          targets.map(
            ({ named, scopeTotal, slice }) =>
              named === 1 && (Math.abs(scopeTotal) > limits.exactTotal || slice.weightSum > limits.exactWeights),
          ),
      ),
      flag(
        'settleLines',
        'paid',
        (range) => `(${range('tooLarge')}=1)*1`,
        ({ spending }) => spending.map(isTooLarge),
      ),
    ],
  },
]
