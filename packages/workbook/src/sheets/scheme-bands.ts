import type { Labels } from '@bekal/core'
import {
  limits,
  money,
  numbered,
  plainInteger,
  resultTable,
  stored,
  text,
  type ComputedColumn,
} from '../definition/index.js'
import type { BandRow, Figures } from '../figures/index.js'

const bandsOf = ({ schemes }: Figures): BandRow[] => schemes.flatMap(({ bands }) => bands)
const inBand = (figures: Figures, row: number, of: (band: BandRow) => string | number): string | number => {
  const band = bandsOf(figures)[row]
  return band === undefined ? '' : of(band)
}

/** The weight of a place: of a party that there is, or of nobody. */
const weightOf = (n: number, label: Labels, more: Partial<ComputedColumn> = {}) =>
  stored(
    `weight${n}`,
    label.id,
    label.en,
    plainInteger({}, 10),
    (figures, row) =>
      n <= figures.plan.parties.length || n === limits.places
        ? inBand(figures, row, ({ weights }) => weights[n - 1] as number)
        : '',
    more,
  )

/**
 * Composed schemes in their normal form: who pays each further unit of a total, from one amount up to the next. Worked
 * out by the library from the rule; a line finds its band here and divides what lies past the start of it.
 */
export const bandsTable = resultTable({
  key: 'schemeBands',
  title: { id: 'Skema tersusun, pita demi pita', en: 'Composed schemes, band by band' },
  note: {
    id: 'Siapa membayar bagian biaya antara dua jumlah, dengan bobot. Dihitung program dari aturan lengkap; bila aturannya berubah, lembar Cek menjadi merah.',
    en: 'Who pays the part of a cost between two amounts, by weight. Computed by the program from the full rule; when the rule changes, the sheet Checks turns red.',
  },
  rows: { count: (figures) => Math.max(1, bandsOf(figures).length) },
  columns: [
    stored('schemeId', 'Skema', 'Scheme', text(16), (figures, row) => inBand(figures, row, (band) => band.schemeId)),
    stored('prefix', 'Akun berawalan', 'Accounts beginning with', text(16), (figures, row) =>
      inBand(figures, row, (band) => band.prefix),
    ),
    stored('from', 'Di atas', 'Above', money(16), (figures, row) =>
      inBand(figures, row, ({ band }) => band.from / figures.scale),
    ),
    stored('upTo', 'Sampai', 'Up to', money(16), (figures, row) =>
      inBand(figures, row, ({ band }) => (band.upTo === null ? '' : band.upTo / figures.scale)),
    ),
    weightOf(limits.places, { id: 'Tanpa pihak', en: 'Nobody' }),
    ...numbered(limits.parties, (n) =>
      weightOf(
        n,
        { id: `Pihak ${n}`, en: `Party ${n}` },
        {
          caption: {
            formula: (at) => `IF(${at.cellAt('parties', 'id', n - 1)}="","",${at.cellAt('parties', 'id', n - 1)})`,
            result: ({ plan }: Figures) => plan.parties[n - 1]?.id ?? '',
          },
        },
      ),
    ),
    stored(
      'fromMinor',
      'Mulai (satuan terkecil)',
      'From (minor units)',
      plainInteger({}, 14),
      (figures, row) => inBand(figures, row, ({ band }) => band.from),
      { working: true },
    ),
    ...numbered(limits.places, (n) =>
      stored(
        `before${n}`,
        `Sebelumnya ${n}`,
        `Before ${n}`,
        plainInteger({}, 14),
        (figures, row) => inBand(figures, row, ({ before }) => before[n - 1] as number),
        { working: true },
      ),
    ),
  ],
})
