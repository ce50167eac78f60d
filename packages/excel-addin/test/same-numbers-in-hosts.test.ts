import { allocate, prepareScheme, splitPlan, type Language, type TrainingPlan } from '@bekal/core'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { browserHost } from '../src/browser/index.js'
import { PlanSource } from '../src/functions/plan/plan-source.js'
import { isRefusal, type WorkbookHost } from '../src/host/index.js'
import { officeHost } from '../src/office/office-host.js'
import { call } from './call-function.js'
import { installFakeExcel } from './fake-excel/index.js'
import { resultsOf } from './layout-results.js'
import { plansThatShare } from './plans-that-share.js'
import { tableOn } from './split-on-sheet.js'

const plans = plansThatShare(6)

const hosts: Record<string, (plan: TrainingPlan, locale: Language) => Promise<WorkbookHost>> = {
  Excel: async (plan, locale) => {
    const layout = layoutWorkbook(plan, { locale })
    installFakeExcel({ results: resultsOf(layout) })
    return applied(officeHost(), plan, locale)
  },
  'a file': (plan, locale) => applied(browserHost(), plan, locale),
}

describe.each(Object.keys(hosts))('in %s', (kind) => {
  afterEach(() => vi.unstubAllGlobals())

  test.each(plans.map((plan, at) => [at, plan] as const))(
    'plan %i: cells, functions and library say the same of every line, party and fund',
    async (at, plan) => {
      const locale = at % 2 === 0 ? 'id' : 'en'
      const host = await (hosts[kind] as (typeof hosts)[string])(plan, locale)
      const raw = await host.read()
      if (raw === undefined || isRefusal(raw)) throw new TypeError('nothing read')
      const held = await planFor(host)
      expect(held).toEqual(plan)
      const split = splitPlan(plan)
      const scale = 10 ** (plan.currencyMinorUnit ?? 0)
      const say = (id: string, en: string) => (locale === 'id' ? id : en)

      const parties = tableOn(raw, 'splitParties', locale, plan.parties.length)
      expect(
        parties.map((row) => [
          row.get(say('Kode', 'Id')),
          row.get(say('Tunai', 'Cash')),
          row.get(say('Natura', 'In kind')),
        ]),
      ).toEqual(split.parties.map(({ id, cash, inKind }) => [id, cash / scale, inKind / scale]))

      const funds = tableOn(raw, 'fundUse', locale, plan.funds.length)
      expect(funds.map((row) => row.get(say('Rencana', 'Planned')))).toEqual(
        split.funds.map(({ planned }) => planned / scale),
      )

      const lines = tableOn(raw, 'splitLines', locale, plan.costLines.length)
      for (const [row, { id, total, shares }] of split.lines.entries()) {
        const onSheet = plan.parties.map((_, n) => lines[row]?.get(say(`Pihak ${n + 1}`, `Party ${n + 1}`)))
        const ofParty = (party: string) =>
          shares.filter(({ partyId }) => partyId === party).reduce((sum, { amount }) => sum + amount, 0)
        expect(onSheet, id).toEqual(plan.parties.map((party) => ofParty(party.id) / scale))
        expect(lines[row]?.get(say('Jumlah biaya', 'Line total')), id).toBe(total / scale)
        const byFunction = sharesByFunction(held, row, total)
        if (byFunction !== undefined)
          expect(
            byFunction.map((amount) => amount / scale),
            id,
          ).toEqual(onSheet)
      }
    },
  )
})

test('the plans have lines of every kind that a function divides', () => {
  const kinds = plans.flatMap((plan) => plan.costLines.map((line) => divisionOf(plan, line)))
  expect(new Set(kinds)).toEqual(new Set(['scheme', 'by-quantity', undefined]))
})

async function applied(host: WorkbookHost, plan: TrainingPlan, locale: Language): Promise<WorkbookHost> {
  expect(await host.apply(layoutWorkbook(plan, { locale }), undefined, plan)).toBeUndefined()
  return host
}

/** The plan as functions get it from a workbook. */
function planFor(host: WorkbookHost): Promise<TrainingPlan> {
  const source = new PlanSource()
  return new Promise((resolve, reject) => {
    source.watch((reading) => ('view' in reading ? resolve(reading.view.plan) : reject(reading.refusal)))
    source.connect(host)
  })
}

type CostLine = TrainingPlan['costLines'][number]

/** Whether a formula in a cell could divide a line's own total as it is divided in the plan. */
function divisionOf(plan: TrainingPlan, { assignment, contribution }: CostLine): 'scheme' | 'by-quantity' | undefined {
  if (contribution === 'in-kind-unvalued') return undefined
  if (assignment.kind === 'by-quantity') return 'by-quantity'
  if (assignment.kind !== 'scheme' || (assignment.over ?? 'line') !== 'line') return undefined
  const scheme = plan.schemes.find(({ id }) => id === assignment.schemeId)
  return scheme !== undefined && prepareScheme(scheme, plan) !== undefined ? 'scheme' : undefined
}

/** Each party's part of a line by BEKAL.SHARE or BEKAL.ALLOCATE. */
function sharesByFunction(plan: TrainingPlan, row: number, total: number): number[] | undefined {
  const line = plan.costLines[row] as CostLine
  const ids = plan.parties.map(({ id }) => id)
  const kind = divisionOf(plan, line)
  if (kind === 'scheme' && line.assignment.kind === 'scheme') {
    const [amounts] = call('SHARE', [line.assignment.schemeId, total, line.account, [ids]], { plan })
    return amounts as number[]
  }
  if (kind === 'by-quantity' && line.assignment.kind === 'by-quantity') {
    const { quantities } = line.assignment
    const funds = plan.funds.filter(({ id }) => Object.hasOwn(quantities, id))
    // Quantities have four decimals at most, weights none.
    const weights = funds.map(({ id }) => Math.round((quantities[id] as number) * 10_000))
    const [amounts = []] = call('ALLOCATE', [total, [weights]], { plan })
    expect(amounts).toEqual(allocate(total, weights))
    return ids.map((id) =>
      funds.reduce((sum, { partyId }, at) => sum + (partyId === id ? (amounts[at] as number) : 0), 0),
    )
  }
  return undefined
}
