export { assertAmount, isAmount, maxAmount, NotAnAmountError } from './amount.js'
export {
  allocate,
  BadWeightError,
  NoWeightError,
  UnknownMethodError,
  type AllocateOptions,
  type AllocationMethod,
} from './allocate.js'
export {
  explainAllocation,
  type AllocationCertificate,
  type AllocationEntry,
  type CertificateWording,
} from './explain-allocation.js'
export { formatAmount, type Currency } from './format-amount.js'
