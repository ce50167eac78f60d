import { clientObject, type Kind, type Property } from './client-object.js'
import type { FakeContext } from './fake-context.js'
import type { ConditionModel, Line, ValidationModel } from './model.js'
import { mayChange, type Cells } from './cells.js'
import { RichApiError } from './rich-api-error.js'

/** A rule that is set twice on the same cells is one rule. */
function validationOf({ sheet, areas }: Cells): ValidationModel {
  const known = sheet.validations.find((one) => JSON.stringify(one.areas) === JSON.stringify(areas))
  if (known !== undefined) return known
  const made: ValidationModel = { areas }
  sheet.validations.push(made)
  return made
}

const part = (key: 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks'): Property<Cells> => ({
  set: (cells, value: never) => {
    mayChange(cells)
    if (key === 'prompt') withinLimits(value)
    validationOf(cells)[key] = value
  },
})

function withinLimits({ title, message }: { readonly title: string; readonly message: string }): void {
  if (title.length > 32 || message.length > 255) throw new RichApiError('InvalidArgument', 'The prompt is too long.')
}

export const validationKind: Kind<Cells> = {
  name: 'DataValidation',
  properties: {
    rule: part('rule'),
    prompt: part('prompt'),
    errorAlert: part('errorAlert'),
    ignoreBlanks: part('ignoreBlanks'),
  },
  methods: {
    clear: ((model: () => Cells, context: FakeContext) =>
      context.enqueue('DataValidation.clear', () => {
        mayChange(model())
        model().sheet.validations = []
      })) as never,
  },
}

const ruleKind: Kind<ConditionModel> = {
  name: 'ConditionalFormatRule',
  properties: { formula: { set: (model, formula: string) => (model.formula = formula) } },
}

const conditionFontKind: Kind<ConditionModel> = {
  name: 'ConditionalRangeFont',
  properties: {
    color: { set: (model, color: string) => (model.color = color) },
    bold: { set: (model, bold: boolean) => (model.bold = bold) },
  },
}

const conditionFillKind: Kind<ConditionModel> = {
  name: 'ConditionalRangeFill',
  properties: { color: { set: (model, color: string) => (model.fill = color) } },
}

interface Edge {
  readonly model: ConditionModel
  readonly side: string
}

const edgeLine = (key: keyof Line): Property<Edge> => ({
  set: ({ model, side }, value: string) => (model.borders[side] = { ...model.borders[side], [key]: value }),
})

const edgeKind: Kind<Edge> = {
  name: 'ConditionalRangeBorder',
  properties: { style: edgeLine('style'), color: edgeLine('color') },
}

const edge = (side: string) => (model: () => ConditionModel, context: FakeContext) =>
  clientObject(context, edgeKind, () => ({ model: model(), side }))

const conditionFormatKind: Kind<ConditionModel> = {
  name: 'ConditionalRangeFormat',
  children: {
    font: (model, context) => clientObject(context, conditionFontKind, model),
    fill: (model, context) => clientObject(context, conditionFillKind, model),
    borders: (model, context) =>
      clientObject(
        context,
        {
          name: 'ConditionalRangeBorderCollection',
          children: { top: edge('top'), bottom: edge('bottom'), left: edge('left'), right: edge('right') },
        } satisfies Kind<ConditionModel>,
        model,
      ),
  },
}

const customKind: Kind<ConditionModel> = {
  name: 'CustomConditionalFormat',
  children: {
    rule: (model, context) => clientObject(context, ruleKind, model),
    format: (model, context) => clientObject(context, conditionFormatKind, model),
  },
}

const conditionKind: Kind<ConditionModel> = {
  name: 'ConditionalFormat',
  children: { custom: (model, context) => clientObject(context, customKind, model) },
}

export const conditionsKind: Kind<Cells> = {
  name: 'ConditionalFormatCollection',
  methods: {
    add: ((model: () => Cells, context: FakeContext, type: string) => {
      let made: ConditionModel | undefined
      context.enqueue('ConditionalFormatCollection.add', () => {
        mayChange(model())
        if (type !== 'Custom') throw new RichApiError('InvalidArgument', `The fake has no rule of type ${type}.`)
        made = { areas: model().areas, borders: {} }
        // A new rule stands before all others.
        model().sheet.conditions.unshift(made)
      })
      return clientObject(context, conditionKind, () => made)
    }) as never,
    clearAll: ((model: () => Cells, context: FakeContext) =>
      context.enqueue('ConditionalFormatCollection.clearAll', () => {
        mayChange(model())
        model().sheet.conditions = []
      })) as never,
  },
}
