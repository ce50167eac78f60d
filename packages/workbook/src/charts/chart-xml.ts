import type { ChartCells, LayoutChart } from '../layout/index.js'
import { escapeXml } from '../package-edit/index.js'

const namespaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')

const [ink, line] = ['1F2933', 'C5CED6']
const [categoryAxis, valueAxis] = [1, 2]

/** The chart as a part of the file (ECMA-376, DrawingML charts): elements in the order the schema wants. */
export function chartXml(chart: LayoutChart): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title, 1100, true),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plotXml(chart),
    axesXml(chart),
    '</c:plotArea>',
    legendXml(chart),
    // Folded rows and columns are those that the plan does not use.
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${edgeXml(line)}</c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(900, false)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`,
    '</c:chartSpace>',
  ].join('')
}

function titleXml(title: string, size: number, bold: boolean): string {
  const run = `<a:r><a:rPr lang="en-GB" sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

const letters = (size: number, bold: boolean) =>
  `<a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:defRPr>`

const edgeXml = (colour: string) => `<a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`

const isBar = ({ kind }: LayoutChart) => kind === 'clustered-bar' || kind === 'stacked-bar'
const isStacked = ({ kind }: LayoutChart) => kind !== 'clustered-bar'

function plotXml(chart: LayoutChart): string {
  const area = chart.kind === 'stacked-area'
  const series = chart.series.map((_, at) => seriesXml(chart, at)).join('')
  const ends = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`
  if (area) return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${series}${ends}</c:areaChart>`
  return [
    `<c:barChart><c:barDir val="${isBar(chart) ? 'bar' : 'col'}"/>`,
    `<c:grouping val="${isStacked(chart) ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}`,
    `<c:gapWidth val="60"/>${isStacked(chart) ? '<c:overlap val="100"/>' : ''}${ends}</c:barChart>`,
  ].join('')
}

function seriesXml({ kind, series, categories, along, axis }: LayoutChart, at: number): string {
  const { name, values, colour } = series[at] as LayoutChart['series'][number]
  const look =
    colour === undefined
      ? '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
      : `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${edgeXml('FFFFFF')}</c:spPr>`
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${textsXml(name)}</c:tx>${look}`,
    kind === 'stacked-area' ? '' : '<c:invertIfNegative val="0"/>',
    `<c:cat>${hasNumbers(categories) ? numbersXml(categories, along.format) : textsXml(categories)}</c:cat>`,
    `<c:val>${numbersXml(values, axis.format)}</c:val></c:ser>`,
  ].join('')
}

const hasNumbers = ({ values }: ChartCells) => values.some((value) => typeof value === 'number')

/** With what stands in the cells now, for programs that draw a chart without calculating. */
function textsXml({ ref, values }: ChartCells): string {
  const points = values.map((value, at) =>
    value === undefined || value === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  )
  return `<c:strRef><c:f>${escapeXml(ref)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

function numbersXml({ ref, values }: ChartCells, format: string): string {
  const points = values.map((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
  )
  return `<c:numRef><c:f>${escapeXml(ref)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
}

function axesXml(chart: LayoutChart): string {
  const { format, title, from, to, step } = chart.axis
  const named = (text: string | undefined) => (text === undefined ? '' : titleXml(text, 900, false))
  const bar = isBar(chart)
  const ends = [to === undefined ? '' : `<c:max val="${to}"/>`, from === undefined ? '' : `<c:min val="${from}"/>`]
  // Bars run from the top down in the order of the cells; their axis stays below.
  const category = [
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${bar ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${bar ? 'l' : 'b'}"/>${named(chart.along.title)}<c:numFmt formatCode="${escapeXml(chart.along.format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${edgeXml(line)}</c:spPr><c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
    chart.along.every === undefined
      ? ''
      : `<c:tickLblSkip val="${chart.along.every}"/><c:tickMarkSkip val="${chart.along.every}"/>`,
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
  ]
  const value = [
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${ends.join('')}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${bar ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${edgeXml(line)}</c:spPr></c:majorGridlines>${named(title)}`,
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${categoryAxis}"/><c:crosses val="${bar ? 'max' : 'autoZero'}"/>`,
    `<c:crossBetween val="${chart.kind === 'stacked-area' ? 'midCat' : 'between'}"/>${step === undefined ? '' : `<c:majorUnit val="${step}"/>`}</c:valAx>`,
  ]
  return [...category, ...value].join('')
}

/** None where the title says all that it could: a single series that is seen. */
function legendXml({ series }: LayoutChart): string {
  if (series.filter(({ colour }) => colour !== undefined).length < 2) return ''
  const unseen = series.flatMap(({ colour }, at) =>
    colour === undefined ? [`<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`] : [],
  )
  return `<c:legend><c:legendPos val="b"/>${unseen.join('')}<c:overlay val="0"/></c:legend>`
}
