import type { Language } from '../../vocabulary/index.js'

/** A share as it is said: a party's name and its part. */
export interface Part {
  readonly name: string
  readonly part: string
}

/** The phrases that rules are told in. Each is the middle of a sentence; parts are joined already where it is one text. */
export interface RuleWords {
  and(texts: readonly string[]): string
  or(texts: readonly string[]): string
  whole(name: string): string
  parts(parts: readonly Part[]): string
  equal(names: string): string
  ratio(names: string, ratio: string): string
  participants(names: string, quantities: string): string
  lessonHours(names: string, quantities: string): string
  first(parts: readonly Part[]): string
  rest: string
  atMost(part: Part): string
  butAtMost: string
  excess: string
  atLeast(part: Part): string
  filledFirst(floors: number): string
  sharing: string
  tiers: string
  between(from: string | undefined, upTo: string | undefined): string
  inOrder(parts: readonly { readonly name: string; readonly limit: string | undefined }[]): string
  nobodyBeyond: string
  nobody: string
  match(lead: string, follower: string, a: string, b: string): string
  until(follower: string, cap: string): string
  afterwards: string
  byAccount: string
  asScheme(schemeId: string): string
  accounts(prefixes: string): string
  otherAccounts: string
  validity(from: string | undefined, to: string | undefined): string
  rounding(method: string, unit: string | undefined, residualTo: string | undefined): string
}

function list(tag: string, type: 'conjunction' | 'disjunction') {
  const format = new Intl.ListFormat(tag, { type })
  return (texts: readonly string[]) => format.format(texts)
}

const andId = list('id-ID', 'conjunction')
const andEn = list('en-US', 'conjunction')

/** The first part with the verb, the others without: "A pays 80% and B 20%". */
function said(parts: readonly Part[], verb: string): string[] {
  return parts.map(({ name, part }, at) => (at === 0 ? `${name} ${verb} ${part}` : `${name} ${part}`))
}

export const ruleWords: Readonly<Record<Language, RuleWords>> = {
  id: {
    and: andId,
    or: list('id-ID', 'disjunction'),
    whole: (name) => `${name} membayar seluruhnya`,
    parts: (parts) => andId(said(parts, 'membayar')),
    equal: (names) => `${names} membayar sama besar`,
    ratio: (names, ratio) => `${names} membayar dengan perbandingan ${ratio}`,
    participants: (names, quantities) => `${names} membayar sebanding dengan jumlah peserta (${quantities})`,
    lessonHours: (names, quantities) => `${names} membayar sebanding dengan jumlah jam pelajaran (${quantities})`,
    first: (parts) => `mula-mula ${said(parts, 'membayar').join(', lalu ')}`,
    rest: 'sisanya',
    atMost: ({ name, part }) => `${name} paling banyak ${part}`,
    butAtMost: 'tetapi',
    excess: 'kelebihannya',
    atLeast: ({ name, part }) => `${name} paling sedikit ${part}`,
    filledFirst: (floors) =>
      floors > 1 ? 'yang dipenuhi lebih dahulu menurut urutan ini' : 'yang dipenuhi lebih dahulu',
    sharing: 'pembagiannya',
    tiers: 'dibagi berjenjang menurut jumlahnya',
    between: (from, upTo) =>
      from === undefined
        ? upTo === undefined
          ? 'berapa pun jumlahnya'
          : `sampai ${upTo}`
        : upTo === undefined
          ? `di atas ${from}`
          : `di atas ${from} sampai ${upTo}`,
    inOrder: (parts) =>
      parts
        .map(({ name, limit }, at) => {
          const verb = at === 0 ? `${name} membayar` : name
          return limit === undefined ? `${verb} selebihnya` : `${verb} sampai ${limit}`
        })
        .join(', lalu '),
    nobodyBeyond: 'di atas itu belum ada yang membayar',
    nobody: 'belum ada yang membayar',
    match: (lead, follower, a, b) => `${lead} membayar ${a} bagian untuk setiap ${b} bagian dari ${follower}`,
    until: (follower, cap) => `sampai ${follower} membayar ${cap}`,
    afterwards: 'setelah itu',
    byAccount: 'menurut akun',
    asScheme: (schemeId) => `dibagi seperti skema “${schemeId}”`,
    accounts: (prefixes) => `akun berawalan ${prefixes}`,
    otherAccounts: 'akun lainnya',
    validity: (from, to) =>
      `Berlaku ${[from && `mulai ${from}`, to && `sampai dengan ${to}`].filter(Boolean).join(' ')}.`,
    rounding: (method, unit, residualTo) =>
      `Pembulatan: ${[`metode ${method}`, unit && `kelipatan ${unit}`, residualTo && `sisanya ditanggung ${residualTo}`].filter(Boolean).join('; ')}.`,
  },
  en: {
    and: andEn,
    or: list('en-US', 'disjunction'),
    whole: (name) => `${name} pays all`,
    parts: (parts) => andEn(said(parts, 'pays')),
    equal: (names) => `${names} pay equal parts`,
    ratio: (names, ratio) => `${names} pay in the ratio ${ratio}`,
    participants: (names, quantities) => `${names} pay in proportion to participants (${quantities})`,
    lessonHours: (names, quantities) => `${names} pay in proportion to lesson hours (${quantities})`,
    first: (parts) => `first ${said(parts, 'pays').join(', then ')}`,
    rest: 'of the rest',
    atMost: ({ name, part }) => `${name} at most ${part}`,
    butAtMost: 'but',
    excess: 'of the excess',
    atLeast: ({ name, part }) => `${name} at least ${part}`,
    filledFirst: (floors) => (floors > 1 ? 'which are filled first, in this order' : 'which is filled first'),
    sharing: 'the sharing',
    tiers: 'divided in tiers by its amount',
    between: (from, upTo) =>
      from === undefined
        ? upTo === undefined
          ? 'whatever the amount'
          : `up to ${upTo}`
        : upTo === undefined
          ? `above ${from}`
          : `above ${from} up to ${upTo}`,
    inOrder: (parts) =>
      parts
        .map(({ name, limit }, at) => {
          const verb = at === 0 ? `${name} pays` : name
          return limit === undefined ? `${verb} the rest` : `${verb} up to ${limit}`
        })
        .join(', then '),
    nobodyBeyond: 'beyond that nobody pays yet',
    nobody: 'nobody pays yet',
    match: (lead, follower, a, b) => `${lead} pays ${a} for every ${b} from ${follower}`,
    until: (follower, cap) => `until ${follower} has paid ${cap}`,
    afterwards: 'after that',
    byAccount: 'by account',
    asScheme: (schemeId) => `shared as in scheme “${schemeId}”`,
    accounts: (prefixes) => `accounts beginning with ${prefixes}`,
    otherAccounts: 'other accounts',
    validity: (from, to) => `Valid ${[from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ')}.`,
    rounding: (method, unit, residualTo) =>
      `Rounding: ${[`method ${method}`, unit && `to multiples of ${unit}`, residualTo && `${residualTo} takes what is left`].filter(Boolean).join('; ')}.`,
  },
}
