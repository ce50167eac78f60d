export {
  exampleReviewBands,
  type Offset,
  type ReviewBand,
  type ReviewBands,
  type ReviewDay,
  type TimeLeftBand,
} from './review-bands.js'
export { reviewDue, type ReviewDue, type ReviewOccasion } from './review-due.js'
