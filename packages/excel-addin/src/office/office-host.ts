/// <reference types="office-js" />
import { isRefusal, type HostFeature, type WorkbookHost } from '../host/index.js'
import { languageOf } from '../language.js'
import { addTable } from './add-table.js'
import { applyLayout } from './apply-layout.js'
import { goToCell } from './go-to-cell.js'
import { displayLanguage } from './host.js'
import { inExcel } from './in-excel.js'
import { putEdits } from './put-edits.js'
import { readWorkbook } from './read-workbook.js'
import { beyondManifest, supports } from './requirement.js'
import { watchChanges } from './watch-changes.js'

/** The workbook that is open in Excel. To be called once Office.js has said that it is inside Excel. */
export function officeHost(): WorkbookHost {
  let name = nameInAddress()
  const language = displayLanguage()
  return {
    kind: 'excel',
    features: featuresOfExcel(),
    language: language === undefined ? undefined : languageOf(language),
    get name() {
      return name
    },
    async read(progress) {
      return inExcel(async (context) => {
        context.workbook.load('name')
        const workbook = await readWorkbook(context, progress)
        name = context.workbook.name
        return workbook
      })
    },
    async apply(layout, progress) {
      return refusalOf(await inExcel((context) => applyLayout(context, layout, progress)))
    },
    async put(edits) {
      return refusalOf(await inExcel((context) => putEdits(context, edits)))
    },
    async addTable(table) {
      return inExcel((context) => addTable(context, table))
    },
    async goTo(place) {
      return refusalOf(await inExcel((context) => goToCell(context, place)))
    },
    onChange: watchChanges,
  }
}

function refusalOf(answer: unknown) {
  return isRefusal(answer) ? answer : undefined
}

/** What the manifest demands has the first three. */
function featuresOfExcel(): ReadonlySet<HostFeature> {
  const features = new Set<HostFeature>(['charts', 'go-to-cell', 'live-changes'])
  if (supports(beyondManifest.notes)) features.add('notes')
  if (supports(beyondManifest.oneUndoStep)) features.add('one-undo-step')
  if (Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1')) features.add('functions')
  return features
}

/** The file's name as its address says it, until Excel is asked; a workbook that was never saved has no address. */
function nameInAddress(): string {
  const last = (Office.context.document?.url ?? '').split(/[\\/]/u).at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
