import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Forces a hard recalculation on load; without it LibreOffice keeps the stored results, even with fullCalcOnLoad. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Opens workbooks in LibreOffice, recalculates every formula, and saves them as .xlsx with LibreOffice's own writer. */
export function recalculate(workbooks: readonly Uint8Array[]): Uint8Array[] {
  return convert(workbooks, 'xlsx:Calc MS Excel 2007 XML', 'xlsx')
}

/** Prints workbooks to PDF as LibreOffice would on paper. */
export function printToPdf(workbooks: readonly Uint8Array[]): Uint8Array[] {
  return convert(workbooks, 'pdf', 'pdf')
}

/** Opens workbooks in LibreOffice and saves them in its own format, and that again as .xlsx: two programs' worth of change. */
export function throughOpenDocument(workbooks: readonly Uint8Array[]): Uint8Array[] {
  return convert(convert(workbooks, 'ods', 'ods'), 'xlsx:Calc MS Excel 2007 XML', 'xlsx', 'ods')
}

/** All files in one run, since starting LibreOffice takes seconds. */
function convert(workbooks: readonly Uint8Array[], filter: string, extension: string, from = 'xlsx'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-calc-'))
  try {
    const profile = join(folder, 'profile')
    const out = join(folder, 'out')
    mkdirSync(join(profile, 'user'), { recursive: true })
    mkdirSync(out)
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
    const files = workbooks.map((bytes, at) => {
      const file = join(folder, `${at}.${from}`)
      writeFileSync(file, bytes)
      return file
    })
    const how = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore']
    const what = ['--convert-to', filter, '--outdir', out, ...files]
    const run = spawnSync('soffice', [...how, ...what], { encoding: 'utf8', timeout: 600_000 })
    // LibreOffice exits 0 also when it failed: only the files tell.
    return files.map((_, at) => {
      const file = join(out, `${at}.${extension}`)
      if (!existsSync(file)) throw new Error(`LibreOffice wrote no ${file}: ${run.stdout}${run.stderr}`)
      return new Uint8Array(readFileSync(file))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
