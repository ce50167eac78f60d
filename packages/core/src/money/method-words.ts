import type { Language } from '../vocabulary/index.js'
import type { AllocationMethod } from './methods.js'

/** The pieces a certificate's sentence is put together from. `multiple` is the rounding unit, null where it is 1. */
interface MethodWords {
  readonly share: string
  readonly addsUp: string
  divided(total: string, method: AllocationMethod, multiple: string | null): string
  nothingLeft(multiple: string | null): string
  /** `left` is what rounding down left; `each` what every winner takes of it, null where one takes all. */
  oddUnits(method: AllocationMethod, left: string, each: string | null, winners: string): string
  byQuotient(method: AllocationMethod, multiple: string | null, last: string | null, next: string): string
  residual(amount: string, name: string): string
}

/** The divisors of a method as a letter shows them. */
const divisorSeries: Partial<Record<AllocationMethod, string>> = {
  'sainte-lague': '1, 3, 5, …',
  dhondt: '1, 2, 3, …',
  adams: '0, 1, 2, …',
  'huntington-hill': '√(0×1), √(1×2), √(2×3), …',
}

const namesInIndonesian: Record<AllocationMethod, string> = {
  'largest-remainder': 'sisa terbesar',
  'sainte-lague': 'Sainte-Laguë',
  dhondt: 'D’Hondt',
  adams: 'Adams',
  'huntington-hill': 'Huntington-Hill',
  'largest-weight': 'bobot terbesar',
}

const namesInEnglish: Record<AllocationMethod, string> = {
  'largest-remainder': 'largest-remainder',
  'sainte-lague': 'Sainte-Laguë (Webster)',
  dhondt: 'D’Hondt (Jefferson)',
  adams: 'Adams',
  'huntington-hill': 'Huntington-Hill',
  'largest-weight': 'largest-weight',
}

const indonesian: MethodWords = {
  share: 'Bagian',
  addsUp: 'Jumlah semua bagian sama dengan total.',
  divided: (total, method, multiple) =>
    `${total} dibagi menurut bobot dengan metode ${namesInIndonesian[method]}${multiple === null ? '' : ` dalam kelipatan ${multiple}`}.`,
  nothingLeft: (multiple) =>
    `Semua bagian ${multiple === null ? 'bulat' : `tepat kelipatan ${multiple}`}; tidak ada sisa pembulatan.`,
  oddUnits(method, left, each, winners) {
    const claim = method === 'largest-weight' ? 'bobot' : 'pecahan'
    return `Setelah dibulatkan ke bawah tersisa ${left}; ${each === null ? 'itu' : `masing-masing ${each}`} untuk ${claim} terbesar (bila sama, yang lebih dahulu tercantum): ${winners}.`
  },
  byQuotient(method, multiple, last, next) {
    const rule = `Satuan ${multiple === null ? '' : `sebesar ${multiple} `}diberikan satu per satu kepada hasil bagi bobot ÷ pembagi yang terbesar (pembagi ${divisorSeries[method]}; bila sama, yang lebih dahulu tercantum).`
    const end = last === null ? 'Tidak ada satuan untuk dibagikan' : `Satuan terakhir untuk ${last}`
    return `${rule} ${end}; satuan berikutnya akan untuk ${next}.`
  },
  residual: (amount, name) => `Sisa ${amount} yang kurang dari satu kelipatan dibebankan kepada ${name}.`,
}

const english: MethodWords = {
  share: 'Share',
  addsUp: 'The shares add up to the total.',
  divided: (total, method, multiple) =>
    `${total} was divided by weight with the ${namesInEnglish[method]} method${multiple === null ? '' : ` in multiples of ${multiple}`}.`,
  nothingLeft: (multiple) =>
    `Every share is ${multiple === null ? 'whole' : `a whole multiple of ${multiple}`}; nothing was left over.`,
  oddUnits(method, left, each, winners) {
    const claim = method === 'largest-weight' ? 'weight' : 'fraction'
    const taken = each === null ? `it went to the largest ${claim}` : `${each} each went to the largest ${claim}s`
    return `After rounding down, ${left} remained; ${taken} (ties to the earlier entry): ${winners}.`
  },
  byQuotient(method, multiple, last, next) {
    const rule = `Units ${multiple === null ? '' : `of ${multiple} `}went one at a time to the largest weight ÷ divisor (divisors ${divisorSeries[method]}; ties to the earlier entry).`
    const end = last === null ? 'There was no unit to give' : `The last unit went to ${last}`
    return `${rule} ${end}; the next would go to ${next}.`
  },
  residual: (amount, name) => `The rest of ${amount}, less than one multiple, went to ${name}.`,
}

export const methodWords: Record<Language, MethodWords> = { id: indonesian, en: english }
