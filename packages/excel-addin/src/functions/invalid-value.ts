/// <reference types="custom-functions-runtime" />
import type { Labels } from '@bekal/core'
import { languageOf } from '../language.js'
import { displayLanguage } from '../office/index.js'

/** #VALUE! with a message in the language Excel shows its own menus in. */
export function invalidValue(message: Labels): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message[languageOf(displayLanguage())])
}
