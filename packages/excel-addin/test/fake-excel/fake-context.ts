import type { BookModel } from './model.js'
import { RichApiError } from './rich-api-error.js'

/** What was asked of the fake, to be counted. */
export interface Log {
  syncs: number
  /** Requests that were put in the queue: sets, loads and calls. */
  calls: number
  /** Characters of the largest sync. */
  largest: number
  /** `Range.values` …: every member that was used. */
  readonly members: Set<string>
}

/** The fake's ways that a test may set. */
export interface Ways {
  /** Newest version of the Excel API that it has. */
  version: string
  /** Somebody is typing in a cell: nothing is taken until it is done. */
  editing: boolean
  /** Excel on the web takes no more characters at once. */
  largestRequest: number
}

/** Members beyond version 1.9 of the API that the fake has. */
const since: Readonly<Record<string, string>> = {
  'Worksheet.notes': '1.18',
  'Range.group': '1.10',
  'Range.ungroup': '1.10',
  'Range.hideGroupDetails': '1.10',
}

/** A request context: what is asked for waits in a queue until `sync`. */
export class FakeContext {
  private queue: { readonly name: string; readonly run: () => void; readonly size: number }[] = []
  workbook!: object
  application!: object

  constructor(
    readonly book: BookModel,
    readonly log: Log,
    private readonly ways: Ways,
    private readonly waitForCell: boolean,
  ) {}

  enqueue(name: string, run: () => void, ...given: unknown[]): void {
    this.log.calls += 1
    this.queue.push({ name, run, size: JSON.stringify(given)?.length ?? 0 })
  }

  note(kind: string, member: string): void {
    this.log.members.add(`${kind}.${member}`)
  }

  /** Notes a member that is used; one that is newer than the Excel that is faked is not there. */
  demand(kind: string, member: string): void {
    this.note(kind, member)
    const version = since[`${kind}.${member}`]
    if (version !== undefined && !isAtLeast(this.ways.version, version)) {
      throw new RichApiError('ApiNotFound', `${kind}.${member} needs ExcelApi ${version}.`)
    }
  }

  /** Runs what waits in order. As in Excel, what comes behind a request that is refused is dropped. */
  async sync(): Promise<void> {
    const queue = this.queue
    this.queue = []
    this.log.syncs += 1
    const size = queue.reduce((sum, request) => sum + request.size, 0)
    this.log.largest = Math.max(this.log.largest, size)
    await Promise.resolve()
    while (this.ways.editing) {
      if (!this.waitForCell) throw new RichApiError('InvalidOperationInCellEditMode', 'A cell is being edited.')
      await new Promise((done) => setTimeout(done, 10))
    }
    if (size > this.ways.largestRequest) throw new RichApiError('RequestPayloadSizeLimitExceeded', `${size} characters`)
    for (const { run } of queue) run()
  }
}

export function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
