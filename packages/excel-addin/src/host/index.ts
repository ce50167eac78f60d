export * from './workbook-host.js'
