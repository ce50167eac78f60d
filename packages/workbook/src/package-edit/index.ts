export { annotatePackage, clearAnnotatedPackage, type Annotation, type Finding } from './annotate-package.js'
export { BrokenXmlError } from './located-xml.js'
export { pack } from './pack.js'
export { MissingPartError } from './package-parts.js'
