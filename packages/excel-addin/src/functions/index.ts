export { customFunctions, registerFunctions } from './register.js'
