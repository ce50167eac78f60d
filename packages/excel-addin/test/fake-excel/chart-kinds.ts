import { clientObject, type Kind, type Property } from './client-object.js'
import type { FakeContext } from './fake-context.js'
import { addressOf, type ChartModel, type SeriesModel, type SheetModel } from './model.js'
import { cellsBehind, mayChange, only } from './cells.js'
import { RichApiError } from './rich-api-error.js'

const refOf = (range: object): string => {
  const cells = cellsBehind(range)
  return `'${cells.sheet.name}'!${addressOf(only(cells))}`
}

const own = <Model>(key: keyof Model): Property<Model> => ({
  get: (model) => model[key],
  set: (model, value: Model[keyof Model]) => (model[key] = value),
})

const lineKind = (key: 'fill' | 'line'): Kind<SeriesModel> => ({
  name: key === 'fill' ? 'ChartFill' : 'ChartLineFormat',
  methods: {
    clear: ((model: () => SeriesModel, context: FakeContext) =>
      context.enqueue(`${key}.clear`, () => (model()[key] = null))) as never,
    setSolidColor: ((model: () => SeriesModel, context: FakeContext, color: string) =>
      context.enqueue(`${key}.setSolidColor`, () => (model()[key] = color), color)) as never,
  },
})

const seriesFormatKind: Kind<SeriesModel> = {
  name: 'ChartSeriesFormat',
  children: {
    fill: (model, context) => clientObject(context, lineKind('fill'), model),
    line: (model, context) => clientObject(context, lineKind('line'), model),
  },
}

const fromRange = (key: 'values' | 'categories') =>
  ((model: () => SeriesModel, context: FakeContext, range: object) =>
    context.enqueue(`ChartSeries.${key}`, () => (model()[key] = refOf(range)))) as never

const seriesKind: Kind<SeriesModel> = {
  name: 'ChartSeries',
  properties: { name: own('name'), gapWidth: own('gapWidth'), overlap: own('overlap') },
  children: { format: (model, context) => clientObject(context, seriesFormatKind, model) },
  methods: { setValues: fromRange('values'), setXAxisValues: fromRange('categories') },
}

const seriesListKind: Kind<ChartModel> = {
  name: 'ChartSeriesCollection',
  methods: {
    getItemAt: ((model: () => ChartModel, context: FakeContext, at: number) =>
      clientObject(context, seriesKind, () => model().series[at])) as never,
    add: ((model: () => ChartModel, context: FakeContext, name: string) => {
      const made: SeriesModel = { name }
      context.enqueue('ChartSeriesCollection.add', () => model().series.push(made), name)
      return clientObject(context, seriesKind, () => made)
    }) as never,
  },
}

const axis = (which: 'value' | 'category', key: string): Property<ChartModel> => ({
  set: ({ axes }, value: never) => (axes[which][key] = value),
})

const axisKind = (which: 'value' | 'category'): Kind<ChartModel> => ({
  name: 'ChartAxis',
  properties: Object.fromEntries(
    [
      'numberFormat',
      'minimum',
      'maximum',
      'majorUnit',
      'tickLabelPosition',
      'tickLabelSpacing',
      'tickMarkSpacing',
      'reversePlotOrder',
      'position',
    ].map((key) => [key, axis(which, key)]),
  ),
  children: {
    title: (model, context) =>
      clientObject(
        context,
        { name: 'ChartAxisTitle', properties: { text: axis(which, 'title') } } satisfies Kind<ChartModel>,
        model,
      ),
  },
})

const axesKind: Kind<ChartModel> = {
  name: 'ChartAxes',
  children: {
    valueAxis: (model, context) => clientObject(context, axisKind('value'), model),
    categoryAxis: (model, context) => clientObject(context, axisKind('category'), model),
  },
}

const entryKind: Kind<{ readonly chart: ChartModel; readonly at: number }> = {
  name: 'ChartLegendEntry',
  properties: {
    visible: { set: ({ chart, at }, visible: boolean) => void (!visible && chart.legend.hidden.push(at)) },
  },
}

const entriesKind: Kind<ChartModel> = {
  name: 'ChartLegendEntryCollection',
  methods: {
    getItemAt: ((model: () => ChartModel, context: FakeContext, at: number) =>
      clientObject(context, entryKind, () => ({ chart: model(), at }))) as never,
  },
}

const legendKind: Kind<ChartModel> = {
  name: 'ChartLegend',
  properties: {
    visible: { set: ({ legend }, visible: boolean) => (legend.visible = visible) },
    position: { set: ({ legend }, position: string) => (legend.position = position) },
  },
  children: { legendEntries: (model, context) => clientObject(context, entriesKind, model) },
}

const titleKind: Kind<ChartModel> = { name: 'ChartTitle', properties: { text: own('title') } }

interface Placed {
  readonly sheet: SheetModel
  readonly chart: ChartModel
}

const placed = (key: 'name' | 'left' | 'width'): Property<Placed> => ({
  get: ({ chart }) => chart[key],
  set: ({ chart }, value: never) => (chart[key] = value),
})

const chartKind: Kind<Placed> = {
  name: 'Chart',
  properties: { name: placed('name'), left: placed('left'), width: placed('width') },
  children: {
    title: (model, context) => clientObject(context, titleKind, () => model().chart),
    series: (model, context) => clientObject(context, seriesListKind, () => model().chart),
    axes: (model, context) => clientObject(context, axesKind, () => model().chart),
    legend: (model, context) => clientObject(context, legendKind, () => model().chart),
  },
  methods: {
    setPosition: ((model: () => Placed, context: FakeContext, first: string, last: string) =>
      context.enqueue('Chart.setPosition', () => (model().chart.position = [first, last]))) as never,
    delete: ((model: () => Placed, context: FakeContext) =>
      context.enqueue('Chart.delete', () => {
        const { sheet, chart } = model()
        sheet.charts = sheet.charts.filter((one) => one !== chart)
      })) as never,
  },
}

export const chartsKind: Kind<SheetModel> = {
  name: 'ChartCollection',
  items: (sheet, context) =>
    sheet.charts.map((chart) => ({
      model: chart,
      make: () => clientObject(context, chartKind, () => ({ sheet, chart })),
    })),
  methods: {
    add: ((model: () => SheetModel, context: FakeContext, type: string, source: object, by: string) => {
      let made: Placed | undefined
      context.enqueue(
        'ChartCollection.add',
        () => {
          const sheet = model()
          mayChange({ sheet })
          const area = only(cellsBehind(source))
          const count = by === 'Rows' ? area.bottom - area.top + 1 : area.right - area.left + 1
          if (count !== 1)
            throw new RichApiError('InvalidArgument', `The fake draws one series at a time, not ${count}.`)
          const chart: ChartModel = {
            type,
            series: [{ values: refOf(source) }],
            axes: { value: {}, category: {} },
            legend: { hidden: [] },
          }
          sheet.charts.push(chart)
          made = { sheet, chart }
        },
        type,
        by,
      )
      return clientObject(context, chartKind, () => made)
    }) as never,
  },
}
