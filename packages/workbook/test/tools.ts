import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Programs that some tests need. In CI all of them must be there; elsewhere a test that lacks one says so. */
const found = (program: string, flag: string) => spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined

/** A Python of the system: others on the path may lack the library. */
export const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

const inCi = process.env.CI === 'true'

export const libreOffice = {
  missing: !inCi && !found('soffice', '--version'),
  reason: 'LibreOffice (soffice) is not installed: formulas were not recalculated',
}

export const printing = {
  missing: libreOffice.missing || (!inCi && !found('pdftotext', '-v')),
  reason: 'LibreOffice or pdftotext (poppler-utils) is not installed: printed pages were not read',
}

const schemas = fileURLToPath(new URL('../../../../shared/ooxml-xsd/', import.meta.url))

/** The published XML schemas lie beside the project on its own machines only; users have just the repository. */
export const ooxmlSchemas = {
  folder: schemas,
  missing: !existsSync(schemas) || (!inCi && !found('xmllint', '--version')),
  reason:
    'the published OOXML schemas are not beside the project, or xmllint is not installed: parts were not validated',
}

export const openpyxl = {
  program: python,
  missing: !inCi && spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status !== 0,
  reason: 'Python with openpyxl is not installed: no file was read or saved by another library',
}
