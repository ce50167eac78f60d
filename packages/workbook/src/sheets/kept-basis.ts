import {
  computed,
  limits,
  numbered,
  plainInteger,
  stored,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { ofScheme } from './slice-steps.js'

/** Key, Indonesian and English name of a column. */
type Name = readonly [key: string, id: string, en: string]

interface Basis extends Pick<ComputedColumn, 'formula' | 'result'> {
  now: Name
  kept: Name
  fresh: Name
  /** Whether the stored figure may be used, from whether the two texts are the same: 1 or 0. */
  judge?: (at: FormulaContext, same: string) => string
  isFresh?: ComputedColumn['result']
}

/**
 * What a stored figure was computed from: as the cells have it now, as they had it when it was computed, and whether
 * it may still be used.
 */
export function basisColumns({ now, kept, fresh, formula, result, judge, isFresh }: Basis): ComputedColumn[] {
  return [
    computed(...now, text(16), { working: true, formula, result }),
    stored(...kept, text(16), result, { working: true }),
    computed(...fresh, plainInteger({}, 9), {
      working: true,
      formula: (at) => {
        const same = `EXACT(${at.cell(now[0])},${at.cell(kept[0])}&"")`
        return judge === undefined ? `IF(${same},1,0)` : judge(at, same)
      },
      result: isFresh ?? (() => 1),
    }),
  ]
}

/** A row of a table of divisions, whose parts are the library's where no formula works them out. */
interface Division {
  basis: string
  byLibrary: number
}

/** The basis of parts that the library has worked out; rows whose parts are formulas have none. */
export function divisionBasis(
  rowsOf: (figures: Figures) => readonly Division[],
  parts: (at: FormulaContext) => string[],
  conditions: (at: FormulaContext) => string[] = () => [],
): ComputedColumn[] {
  return basisColumns({
    now: ['basis', 'Isi sekarang', 'Content now'],
    kept: ['basisKept', 'Isi saat dihitung', 'Content when computed'],
    fresh: ['fresh', 'Masih sesuai', 'Still holds'],
    formula: (at) => `IF(${at.cell('byLibrary')}=0,"",${parts(at).join('&"|"&')})`,
    result: (figures, row) => rowsOf(figures)[row]?.basis ?? '',
    judge: (at, same) => {
      const all = [same, `${ofScheme(at, 'stale')}=0`, ...conditions(at)]
      return `IF(${at.cell('byLibrary')}=0,0,IF(AND(${all.join(',')}),1,0))`
    },
    isFresh: (figures, row) => rowsOf(figures)[row]?.byLibrary ?? 0,
  })
}

/** The parts that the library has worked out for a line, in minor units: one per party, then nobody's. */
export function givenColumns(
  rowsOf: (figures: Figures) => readonly (Division & { given: readonly number[] })[],
): ComputedColumn[] {
  return numbered(limits.places, (n) =>
    stored(
      `given${n}`,
      `Dibagi program ${n}`,
      `Shared by the program ${n}`,
      plainInteger({}, 12),
      (figures, row) => {
        const line = rowsOf(figures)[row]
        return line?.byLibrary === 1 ? (line.given[n - 1] as number) : ''
      },
      { working: true },
    ),
  )
}
