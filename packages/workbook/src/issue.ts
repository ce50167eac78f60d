import { issueMaker } from '@bekal/core'
import { workbookMessages } from './messages.js'

export const issue = issueMaker(workbookMessages)
