export { connectFunctions, registerFunctions } from './register.js'
export type { ReadableWorkbook } from './plan/plan-source.js'
