export * from './workbook-host.js'
export { readTogether } from './read-together.js'
