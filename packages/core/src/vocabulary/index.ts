export { languages, type Labels, type Language } from './language.js'
export { AmbiguousLabelError, defineVocabulary, fold, type Vocabulary } from './vocabulary.js'
