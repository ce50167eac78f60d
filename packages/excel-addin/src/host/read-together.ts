import type { Progress, WorkbookHost } from './workbook-host.js'

/**
 * The same workbook, whose cells are fetched once for all who ask at a time: the pane and the functions both read after each
 * change. A reading that began before something was written, or before a change was told, is not joined.
 */
export function readTogether(host: WorkbookHost): WorkbookHost {
  type Read = ReturnType<WorkbookHost['read']>
  let underway: { readonly read: Read; readonly watchers: Progress[] } | undefined
  const begin = () => {
    const watchers: Progress[] = []
    const read = host.read((done, sheet) => watchers.forEach((tell) => tell(done, sheet)))
    const begun = { read, watchers }
    const end = () => {
      if (underway === begun) underway = undefined
    }
    read.then(end, end)
    return begun
  }
  const afterwards = async <Answer>(doing: Promise<Answer>): Promise<Answer> => {
    try {
      return await doing
    } finally {
      underway = undefined
    }
  }
  const { addTable } = host
  const listeners = new Set<() => void>()
  // Told at once, so that all who read because of a change read together, what is there after it.
  host.onChange(() => {
    underway = undefined
    listeners.forEach((tell) => tell())
  })
  return {
    ...host,
    get name() {
      return host.name
    },
    read(progress) {
      underway ??= begin()
      if (progress !== undefined) underway.watchers.push(progress)
      return underway.read
    },
    apply: (layout, progress, plan) => afterwards(host.apply(layout, progress, plan)),
    put: (edits) => afterwards(host.put(edits)),
    ...(addTable !== undefined && { addTable: (table) => afterwards(addTable.call(host, table)) }),
    onChange(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
