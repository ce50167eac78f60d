export { describeNumber } from './describe-number.js'
export { countIssues, formatPath, type Issue, type IssueParams, type IssuePath, type Severity } from './issue.js'
export {
  formatIssue,
  formatPlace,
  issueMaker,
  message,
  UnknownIssueCodeError,
  type MessageCatalogue,
  type MessageDefinition,
  type MessageFormat,
} from './messages.js'
