import type { Labels } from '../../vocabulary/index.js'

/** The sentences that tell a difference, each made in both languages at once; names and amounts are in words already. */
export const diffSentences = {
  nothing: (): Labels => ({
    id: 'Tidak ada yang berbeda: kedua versi sama.',
    en: 'Nothing differs: the two versions are the same.',
  }),
  /** One entry with all that has changed in it. */
  about: (subject: string, clauses: string): Labels => ({
    id: `${capital(subject)}: ${clauses}.`,
    en: `${capital(subject)}: ${clauses}.`,
  }),
  changed: (field: string, before: string, after: string): Labels => ({
    id: `${field} semula ${before} menjadi ${after}`,
    en: `${field} changed from ${before} to ${after}`,
  }),
  added: (field: string, value: string): Labels => ({
    id: `${field} ditambahkan, yaitu ${value}`,
    en: `${field} added, namely ${value}`,
  }),
  removed: (field: string, value: string): Labels => ({
    id: `${field} dihapus, semula ${value}`,
    en: `${field} removed, was ${value}`,
  }),
  mentionAdded: (entry: string): Labels => ({ id: `${entry} ditambahkan`, en: `${entry} added` }),
  mentionRemoved: (entry: string): Labels => ({ id: `${entry} dihapus`, en: `${entry} removed` }),
  entryAdded: (details: string): Labels => ({
    id: `ditambahkan${details === '' ? '' : ` (${details})`}`,
    en: `added${details === '' ? '' : ` (${details})`}`,
  }),
  entryRemoved: (): Labels => ({ id: 'dihapus', en: 'removed' }),
  moved: (field: string, before: string, after: string): Labels => ({
    id: `${field}, urutan semula ${before} menjadi ${after}`,
    en: `${field}, order changed from ${before} to ${after}`,
  }),
  manyMoved: (field: string): Labels => ({ id: `${field}, urutan berubah`, en: `${field}, order changed` }),
  oddUnits: (moved: Labels): Labels => ({
    id: `${moved.id} (bila pecahannya sama, satuan ganjil jatuh kepada yang lebih dahulu)`,
    en: `${moved.en} (where fractions tie, odd units go to the earlier one)`,
  }),

  currencyDiffers: (before: string, after: string): Labels => ({
    id: `Mata uangnya berbeda (semula ${before} menjadi ${after}), jadi selisih uang tidak dihitung.`,
    en: `The currencies differ (${before} before, ${after} after), so no difference in money is given.`,
  }),
  tooLarge: (versions: readonly ('before' | 'after')[]): Labels => ({
    id: `Selisih uang tidak dihitung: jumlah pada ${versions.map((version) => versionNames[version].id).join(' dan ')} lebih dari 15 angka.`,
    en: `No difference in money is given: a total of ${versions.map((version) => versionNames[version].en).join(' and ')} has more than 15 digits.`,
  }),

  totalChanges: ({ size, before, after, more }: Step): Labels => ({
    id: `Jumlah rencana ${more ? 'naik' : 'turun'} ${size}: semula ${before} menjadi ${after}.`,
    en: `The plan’s total ${more ? 'rises' : 'falls'} by ${size}: from ${before} to ${after}.`,
  }),
  totalStays: (total: string): Labels => ({
    id: `Jumlah rencana tetap ${total}.`,
    en: `The plan’s total stays ${total}.`,
  }),
  cashChanges: (party: string, { size, before, after, more }: Step): Labels => ({
    id: `${party} membayar ${size} lebih ${more ? 'banyak' : 'sedikit'}: semula ${before} menjadi ${after}.`,
    en: `${party} pays ${size} ${more ? 'more' : 'less'}: from ${before} to ${after}.`,
  }),
  inKindChanges: (party: string, { size, before, after, more }: Step): Labels => ({
    id: `${party} memberi natura ${size} lebih ${more ? 'banyak' : 'sedikit'}: semula ${before} menjadi ${after}.`,
    en: `${party} gives ${size} ${more ? 'more' : 'less'} in kind: from ${before} to ${after}.`,
  }),
  partiesStay: (parties: readonly string[]): Labels => ({
    id: `Beban ${new Intl.ListFormat('id-ID').format(parties)} tidak berubah.`,
    en: `What ${new Intl.ListFormat('en-US').format(parties)} ${parties.length === 1 ? 'carries' : 'carry'} does not change.`,
  }),
  unassignedChanges: ({ size, before, after, more }: Step): Labels => ({
    id: `Yang belum dibebankan ${more ? 'bertambah' : 'berkurang'} ${size}: semula ${before} menjadi ${after}.`,
    en: `What nobody carries ${more ? 'grows' : 'shrinks'} by ${size}: from ${before} to ${after}.`,
  }),
  /** One figure of a fund or a line. */
  figure: (name: string, before: string, after: string): Labels => ({
    id: `${name} semula ${before} menjadi ${after}`,
    en: `${name} from ${before} to ${after}`,
  }),
} satisfies Record<string, (...params: never[]) => Labels>

/** A change of a figure: how large it is without its sign, and from what to what. */
export interface Step {
  readonly size: string
  readonly before: string
  readonly after: string
  readonly more: boolean
}

const versionNames: Readonly<Record<'before' | 'after', Labels>> = {
  before: { id: 'versi lama', en: 'the earlier version' },
  after: { id: 'versi baru', en: 'the later version' },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What the figures of funds and lines, and the plan as a place of changes, are called. */
export const diffWords = {
  plan: { id: 'rencana', en: 'the plan' },
  planned: { id: 'rencana', en: 'planned' },
  remaining: { id: 'sisa pagu', en: 'remaining' },
  overCeiling: { id: 'melewati pagu', en: 'over its ceiling' },
  total: { id: 'jumlah', en: 'total' },
  unassigned: { id: 'belum dibebankan', en: 'not assigned' },
} satisfies Record<string, Labels>
