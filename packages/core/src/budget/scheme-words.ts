import type { Language } from '../vocabulary/index.js'

/** A party's name and its part, as it is said. */
interface NamedPart {
  readonly name: string
  readonly part: string
}

/** The phrases that a scheme's working is told in. `open` is the part that nobody pays, null where there is none. */
interface SchemeWords {
  /** Stands for a name where nobody pays. */
  readonly nobody: string
  nobodyPays(part: string): string
  /** `multiple` is the rounding unit, null where it is 1. */
  opening(total: string, inSteps: boolean, multiple: string | null): string
  readonly refund: string
  first(slice: string): string
  above(slice: string): string
  of(part: string, paid: string): string
  paysAll(name: string): string
  pay(parts: readonly NamedPart[], open: string | null): string
  oddUnits(left: string, method: string, taken: readonly NamedPart[]): string
  /** `name` null where nobody takes it. */
  residual(amount: string, name: string | null): string
  together(paid: string): string
  readonly addsUp: string
}

function list(tag: string) {
  const format = new Intl.ListFormat(tag, { type: 'conjunction' })
  return (texts: readonly string[]) => format.format(texts)
}

const andId = list('id-ID')
const andEn = list('en-US')

/** The first part with the verb, the others without: "A pays 80% and B 20%". */
function said(parts: readonly NamedPart[], verb: string): string[] {
  return parts.map(({ name, part }, at) => (at === 0 ? `${name} ${verb} ${part}` : `${name} ${part}`))
}

function listed(parts: readonly NamedPart[]): string {
  return parts.map(({ name, part }) => `${name} ${part}`).join('; ')
}

const indonesian: SchemeWords = {
  nobody: 'bagian yang belum ada pembayarnya',
  nobodyPays: (part) => `Belum ada yang membayar ${part}.`,
  opening: (total, inSteps, multiple) =>
    `${total} dibagi${inSteps ? ' bertahap' : ''}${multiple === null ? '' : ` dalam kelipatan ${multiple}`}.`,
  refund: 'Pengembalian dibagi seperti pembayaran sebesar itu.',
  first: (slice) => `${slice} pertama`,
  above: (slice) => `${slice} di atasnya`,
  of: (part, paid) => `Dari ${part} ${paid}.`,
  paysAll: (name) => `${name} membayar seluruhnya`,
  pay: (parts, open) =>
    `${andId(said(parts, 'membayar'))}${open === null ? '' : `; ${open} selebihnya belum ada yang membayar`}`,
  oddUnits: (left, method, taken) =>
    `Pembulatan ke bawah menyisakan ${left}, yang dibagikan dengan metode ${method}: ${listed(taken)}.`,
  residual: (amount, name) =>
    `Sisa ${amount} yang kurang dari satu kelipatan ${name === null ? 'belum ada yang membayar' : `dibebankan kepada ${name}`}.`,
  together: (paid) => `Secara keseluruhan ${paid}.`,
  addsUp: 'Jumlah semua bagian sama dengan total.',
}

const english: SchemeWords = {
  nobody: 'the part that nobody pays yet',
  nobodyPays: (part) => `Nobody pays ${part} yet.`,
  opening: (total, inSteps, multiple) =>
    `${total} is divided${inSteps ? ' in steps' : ''}${multiple === null ? '' : ` in multiples of ${multiple}`}.`,
  refund: 'A refund is divided like a payment of the same size.',
  first: (slice) => `the first ${slice}`,
  above: (slice) => `the ${slice} above that`,
  of: (part, paid) => `Of ${part} ${paid}.`,
  paysAll: (name) => `${name} pays all`,
  pay: (parts, open) => `${andEn(said(parts, 'pays'))}${open === null ? '' : `; nobody pays the other ${open} yet`}`,
  oddUnits: (left, method, taken) =>
    `Rounding down leaves ${left}, given out by the method ${method}: ${listed(taken)}.`,
  residual: (amount, name) =>
    name === null
      ? `The rest of ${amount}, less than one multiple, is paid by nobody yet.`
      : `The rest of ${amount}, less than one multiple, goes to ${name}.`,
  together: (paid) => `Together ${paid}.`,
  addsUp: 'The parts add up to the total.',
}

export const schemeWords: Readonly<Record<Language, SchemeWords>> = { id: indonesian, en: english }
