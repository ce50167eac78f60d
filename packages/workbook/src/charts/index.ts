export { addCharts } from './add-charts.js'
