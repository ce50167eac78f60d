export { eligibilityMessages } from './messages.js'
export {
  planEligibility,
  prepareCohort,
  UnknownCohortError,
  type CandidateEligibility,
  type CohortEligibility,
  type EligibilityOptions,
  type PreparedCohort,
} from './plan-eligibility.js'
