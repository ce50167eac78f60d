export { nearestWord } from './nearest.js'
export { languages, type Labels, type Language } from './language.js'
export { toolRisks, type ToolRisk } from './tool-risks.js'
export { AmbiguousLabelError, defineVocabulary, fold, type Vocabulary } from './vocabulary.js'
