import type { Issue, Labels, Language } from '@bekal/core'
import { issue } from '../issue.js'
import { templateVersion } from '../sheets/index.js'

/** How far the form of a workbook is from the present one, noted while it is read. */
export class FormChanges {
  private readonly added = new Set<string>()
  private readonly former = new Set<string>()

  /** @param version of the workbook's form; undefined where it does not say, which is taken for the present one. */
  constructor(
    private readonly version: number | undefined,
    private readonly language: Language,
  ) {}

  get isFormer(): boolean {
    return this.version !== undefined && this.version < templateVersion
  }

  /** Whether a sheet, table or column came later than the workbook, so that it is not missing there; it is noted. */
  isNewer({ since = 1 }: { readonly since?: number }, name: Labels): boolean {
    if (this.version === undefined || since <= this.version) return false
    this.added.add(name[this.language])
    return true
  }

  /** A column was read that the present form has no more. */
  noteFormer(label: Labels): void {
    this.former.add(label[this.language])
  }

  issues(): Issue[] {
    const { version } = this
    if (version === undefined || version === templateVersion) return []
    if (version > templateVersion) return [issue('newer-template', [], { found: version, known: templateVersion })]
    const names = [...[...this.former].map((name) => `− “${name}”`), ...[...this.added].map((name) => `+ “${name}”`)]
    if (names.length === 0) return []
    const changed = names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ', …' : '')
    return [issue('older-template', [], { found: version, known: templateVersion, changed })]
  }
}

const mostNames = 16
