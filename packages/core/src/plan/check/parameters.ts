import { parameterDefinitions, parameterOverlaps } from '../../parameters/index.js'
import { issue, type PlanRule } from './issue.js'

/** A parameter's value is one that can be meant, and no two claim the same days. */
export const parametersMeant: PlanRule = ({ parameters = [] }) => [
  ...parameters.flatMap(({ id, value }, at) => {
    const { min, max, whole } = parameterDefinitions[id]
    const path = ['parameters', at, 'value']
    const found = String(value)
    if (value < min) return [issue('out-of-range', path, { found, bound: 'min', limit: min })]
    if (value > max) return [issue('out-of-range', path, { found, bound: 'max', limit: max })]
    return whole && !Number.isInteger(value) ? [issue('too-fine', path, { found, step: 1 })] : []
  }),
  ...parameterOverlaps(parameters).map(({ at, counts, from = '…' }) => {
    const { id, value } = parameters[counts] as (typeof parameters)[number]
    return issue('parameters-overlap', ['parameters', at, 'validTo'], { parameter: id, from, value })
  }),
]
