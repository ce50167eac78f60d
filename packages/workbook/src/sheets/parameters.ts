import {
  defaultParameters,
  evidenceStatuses,
  parameterDefinitions,
  parameterIds,
  parameterOn,
  parameterOverlaps,
  type Labels,
  type Language,
  type ParameterId,
  type TrainingPlan,
} from '@bekal/core'
import {
  choice,
  computed,
  date,
  decimal,
  input,
  optionalList,
  plainInteger,
  resultTable,
  table,
  text,
  type FormulaContext,
} from '../definition/index.js'
import { parameterAt, parameterFormula, parameterPlace } from './parameter-formula.js'

/** Values of policy that the plan sets in place of Bekal's defaults. */
export const parametersTable = table({
  key: 'parameters',
  since: 2,
  title: { id: 'Parameter yang diubah', en: 'Parameters that are changed' },
  note: {
    id: 'Kosong berarti nilai bawaan yang dipakai. Nilai tanpa tanggal akhir berlaku sampai nilai berikutnya mulai.',
    en: 'Blank means the default is used. A value without an end holds until the next one begins.',
  },
  source: optionalList('parameters'),
  required: ['id', 'value', 'status'],
  columns: [
    input('id', 'Parameter', 'Parameter', choice(parameterIds, 34)),
    input('source', 'Sumber nilai', 'Source of the value', text(40)),
    input('value', 'Nilai', 'Value', decimal({ min: 0 }, 16)),
    input('status', 'Kepastian', 'How sure', choice(evidenceStatuses, 28)),
    input('validFrom', 'Berlaku dari', 'Valid from', date()),
    input('validTo', 'Berlaku sampai', 'Valid to', date()),
    computed('overlapped', 'Berlaku bersama nilai lain', 'Holds beside another value', plainInteger({}, 9), {
      working: true,
      formula: (at) => {
        const [ids, from] = [at.range('parameters', 'id'), at.range('parameters', 'validFrom')]
        const [id, begins, ends] = [at.cell('id'), at.cell('validFrom'), at.cell('validTo')]
        const together = `(${from}=${begins})*(ROW(${ids})>ROW(${id}))`
        const reached = `(${from}>${begins})*(${from}<=${ends})*(${ends}<>"")`
        return `IF(${id}="",0,IF(SUMPRODUCT((${ids}=${id})*((${together}+${reached})>0))>0,1,0))`
      },
      result: ({ plan: { parameters = [] } }, row) =>
        parameterOverlaps(parameters).some(({ at }) => at === row) ? 1 : 0,
    }),
  ],
})

const idAt = (row: number) => parameterIds.codes[row] as ParameterId
/** Values are shown as they are at the beginning of the year. */
const newYear = (year: string) => `DATE(${year},1,1)`
const valueAt = ({ parameters, fiscalYear }: TrainingPlan, row: number) =>
  parameterOn(parameters, idAt(row), `${String(fiscalYear).padStart(4, '0')}-01-01`)
const inLanguage = (source: string | Labels | undefined, language: Language) =>
  typeof source === 'object' ? source[language] : (source ?? '')

/** What every parameter is at the beginning of the fiscal year, with where that comes from. */
export const parametersInForce = resultTable({
  key: 'parametersInForce',
  title: { id: 'Nilai yang dipakai', en: 'Values in use' },
  note: {
    id: 'Berlaku pada awal tahun anggaran: nilai yang diubah di atas, atau nilai bawaan dengan sumbernya.',
    en: 'As they are at the beginning of the fiscal year: changed above, or the default with its source.',
  },
  rows: { count: () => parameterIds.codes.length },
  columns: [
    computed('id', 'Parameter', 'Parameter', text(34), {
      formula: (at) => at.label('parameter', idAt(at.row)),
      result: ({ language }, row) => parameterIds.label(idAt(row), language),
    }),
    computed('source', 'Sumber nilai', 'Source of the value', text(40), {
      formula: (at) => ofPlanOrDefault(at, 'source', at.text(defaultParameters[idAt(at.row)].source)),
      result: ({ plan, language }, row) => inLanguage(valueAt(plan, row).source, language),
    }),
    computed('value', 'Nilai yang dipakai', 'Value in use', decimal({}, 16), {
      formula: (at) => parameterFormula(at, idAt(at.row), newYear(at.field('plan', 'fiscalYear'))),
      result: ({ plan }, row) => valueAt(plan, row).value,
    }),
    computed('status', 'Kepastian', 'How sure', text(28), {
      formula: (at) =>
        ofPlanOrDefault(at, 'status', at.label('evidence-status', defaultParameters[idAt(at.row)].status)),
      result: ({ plan, language }, row) => evidenceStatuses.label(valueAt(plan, row).status, language),
    }),
    computed('unit', 'Satuan', 'Unit', text(28), {
      formula: (at) => at.text(parameterDefinitions[idAt(at.row)].unit),
      result: ({ say }, row) => say(parameterDefinitions[idAt(row)].unit),
    }),
  ],
})

function ofPlanOrDefault(at: FormulaContext, column: string, byDefault: string): string {
  const place = parameterPlace(at, idAt(at.row), newYear(at.field('plan', 'fiscalYear')))
  return `IF(${place}>0,${parameterAt(at, column, place)}&"",${byDefault})`
}
