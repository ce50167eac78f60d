import { issueMaker } from '@bekal/core'
import { sheetMessages } from './sheet-messages.js'

export const issue = issueMaker(sheetMessages)
