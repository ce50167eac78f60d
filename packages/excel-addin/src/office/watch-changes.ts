/// <reference types="office-js" />

/** How long cells have to rest, in milliseconds, before a change is told. */
const rest = 500

/** Calls back after cells of any sheet have changed and rested; returns how to stop. */
export function watchChanges(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const added = Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async () => {
      clearTimeout(timer)
      if (!stopped) timer = setTimeout(changed, rest)
    })
    await context.sync()
    return handler
  })
  return () => {
    stopped = true
    clearTimeout(timer)
    // Where watching could not begin there is nothing to end.
    void added.then(remove, () => undefined)
  }
}

async function remove(handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove()
    await context.sync()
  })
}
