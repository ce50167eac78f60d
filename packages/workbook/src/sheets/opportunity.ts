import { amountInputs, evidenceStatuses, opportunityInputs, type TrainingPlan } from '@bekal/core'
import {
  choice,
  decimal,
  defineSheet,
  findParent,
  input,
  reference,
  table,
  text,
  type Row,
  type Source,
} from '../definition/index.js'
import { tradeChangesTable } from './trade-changes.js'
import { tradeResultsTable } from './trade-results.js'
import { tradesTable } from './trades.js'

/** Figures of every program's trade; amounts appear in units of the currency although the plan holds minor units. */
const figures: Source = {
  rows: (plan) =>
    plan.programs.flatMap(({ id, opportunity }, at) => {
      const path = ['programs', at, 'opportunity']
      if (opportunity === undefined) return []
      if (Object.keys(opportunity).length === 0) return [{ entity: {}, path, keys: { programId: id } }]
      return Object.entries(opportunity).flatMap(([item, figure]) =>
        figure === undefined
          ? []
          : [
              {
                entity: { ...figure, value: figure.value / scaleOf(item, plan) },
                path: [...path, item],
                keys: { programId: id, item },
              },
            ],
      )
    }),
  attach: (draft, entity, keys, bare) => {
    const found = findParent(draft, 'programs', { programId: 'id' }, { programId: keys.programId })
    if (found === undefined) return { missingParent: String(keys.programId) }
    if (keys.item === undefined && !bare) return { missingKey: 'item' }
    const opportunity = (found.parent.opportunity ??= {}) as Row
    if (keys.item === undefined) return { path: [...found.path, 'opportunity'] }
    const item = String(keys.item)
    if (Object.hasOwn(opportunity, item)) return { repeated: item }
    const { value } = entity
    opportunity[item] = {
      ...entity,
      ...(typeof value === 'number' && { value: toMinor(value, scaleOf(item, draft)) }),
    }
    return { path: [...found.path, 'opportunity', item] }
  },
}

/** Amounts come back as whole minor units; a figure that is no amount stays as it was typed. */
function toMinor(value: number, scale: number): number {
  return scale === 1 ? value : Math.round(value * scale)
}

function scaleOf(item: string, plan: Pick<TrainingPlan, 'currencyMinorUnit'> | Row): number {
  return amountInputs.some((input) => input === item)
    ? 10 ** (((plan as Row).currencyMinorUnit as number | undefined) ?? 0)
    : 1
}

export const opportunitySheet = defineSheet({
  key: 'opportunity',
  name: { id: 'Usaha', en: 'Opportunity' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Angka usaha kecil tiap keterampilan, dengan sumber dan tingkat kepastiannya; semua dapat diubah. Di bawahnya: titik impas, waktu kembali modal dengan dan tanpa upah pemilik, dan pasar setempat.',
    en: 'Small-business figures of each trade, with their source and how sure they are; all can be changed. Below: break-even, payback with and without a wage for the owner, and the local market.',
  },
  hiddenWhen: ({ programs }) => programs.every(({ opportunity }) => opportunity === undefined),
  blocks: [
    table({
      key: 'opportunity',
      title: { id: 'Angka usaha', en: 'Business figures' },
      source: figures,
      required: ['value', 'status'],
      keys: ['programId', 'item'],
      columns: [
        input('programId', 'Kode program', 'Program id', reference('programs', 'id', 18)),
        input('item', 'Angka', 'Figure', choice(opportunityInputs, 28)),
        input('value', 'Nilai', 'Value', decimal({ min: 0 }, 16)),
        input('unit', 'Satuan', 'Unit', text(16)),
        input('status', 'Kepastian', 'How sure', choice(evidenceStatuses, 28)),
        input('source', 'Sumber', 'Source', text(40)),
      ],
    }),
    tradeResultsTable,
    tradeChangesTable,
    tradesTable,
  ],
})
