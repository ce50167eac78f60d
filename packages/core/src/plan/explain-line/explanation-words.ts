import type { Labels } from '../../vocabulary/index.js'

/** The sentences that explain a cost line, each made in both languages at once. */
export const explanationWords = {
  wholeLine: (fund: string): Labels => ({
    id: `Seluruh baris dibayar dari ${fund}.`,
    en: `The whole line is paid from ${fund}.`,
  }),
  byQuantity: (parts: readonly string[]): Labels => ({
    id: `Dibagi menurut volume: ${parts.join('; ')}.`,
    en: `Divided by quantity: ${parts.join('; ')}.`,
  }),
  byScheme: (scheme: string): Labels => ({
    id: `Dibagi menurut skema “${scheme}”.`,
    en: `Divided by the scheme “${scheme}”.`,
  }),
  schemeNotComputable: (): Labels => ({
    id: 'Skema ini tidak dapat dihitung; baris ini belum dibebankan kepada siapa pun.',
    en: 'This scheme cannot be computed; the line is not assigned to anybody yet.',
  }),
  provided: (party: string): Labels => ({
    id: `Disediakan ${party} sebagai natura.`,
    en: `Provided in kind by ${party}.`,
  }),
  assignedToNobody: (): Labels => ({
    id: 'Belum dibebankan kepada siapa pun.',
    en: 'Not assigned to anybody yet.',
  }),
  tax: (name: string, net: string, tax: string, gross: string): Labels => ({
    id: `${name}: ${net} neto + ${tax} pajak = ${gross} bruto.`,
    en: `${name}: ${net} net + ${tax} tax = ${gross} gross.`,
  }),
  taxInTotal: (): Labels => ({
    id: 'Jumlah baris ini sudah termasuk pajak.',
    en: 'The line’s total includes the tax.',
  }),
  taxBeyondTotal: (amount: string): Labels => ({
    id: `Jumlah baris ini belum termasuk ${amount} di antaranya.`,
    en: `${amount} of that is not in the line’s total.`,
  }),
  upTo: (end: string): Labels => ({ id: `Sampai ${end}`, en: `Up to ${end}` }),
  above: (start: string, end: string | null): Labels => ({
    id: end === null ? `Di atas ${start}` : `Di atas ${start} sampai ${end}`,
    en: end === null ? `Above ${start}` : `Above ${start} up to ${end}`,
  }),
  wholeTotal: (): Labels => ({ id: 'Berapa pun jumlahnya', en: 'Whatever the amount' }),
  sharedTotal: (lines: number, whose: Labels, total: string): Labels => ({
    id: `Yang dibagi skema ini adalah jumlah ${lines} baris yang memakainya dalam ${whose.id}: ${total}.`,
    en: `What the scheme shares is the total of ${lines === 1 ? '1 line that uses' : `${lines} lines that use`} it in ${whose.en}: ${total}.`,
  }),
  brokenDown: (): Labels => ({
    id: 'Bagian tiap pihak lalu dirinci ke baris sebanding dengan nilainya, sehingga jumlah tiap baris dan bagian tiap pihak sama-sama tepat.',
    en: 'Each party’s part is then broken down to the lines in proportion to them, so that every line’s total and every party’s part hold exactly.',
  }),
  accountsLimited: (): Labels => ({
    id: 'Pihak yang dananya tidak boleh membayar akun suatu baris tidak membayar baris itu.',
    en: 'A party whose fund may not pay a line’s account pays nothing of that line.',
  }),
  notBrokenDown: (lines: string, parties: string, amount: string): Labels => ({
    id: `Jumlah itu tidak dapat dirinci ke barisnya: baris ${lines} hanya dapat dibayar ${parties}, yang bagiannya kurang ${amount}. Karena itu baris ini belum dibebankan.`,
    en: `That total cannot be broken down to its lines: lines ${lines} can only be paid by ${parties}, whose part is ${amount} too small. So the line is not assigned yet.`,
  }),
  thisLine: (id: string): Labels => ({ id: `Baris ini (${id})`, en: `This line (${id})` }),
  otherLines: (count: number): Labels => ({
    id: `${count} baris lain`,
    en: `${count} other ${count === 1 ? 'line' : 'lines'}`,
  }),
} satisfies Record<string, (...params: never[]) => Labels>

/** Whose total a scheme shares, as it follows "in" in a sentence. */
export const wholeWords = {
  plan: { id: 'seluruh rencana', en: 'the whole plan' },
  outsidePrograms: { id: 'bagian rencana tanpa program', en: 'the part of the plan without a program' },
  program: (title: Labels): Labels => ({ id: `program ${title.id}`, en: `the program ${title.en}` }),
  outsideCohorts: (title: Labels): Labels => ({
    id: `program ${title.id} di luar angkatan`,
    en: `the program ${title.en} outside its cohorts`,
  }),
  cohort: (name: Labels): Labels => ({ id: `angkatan ${name.id}`, en: `the cohort ${name.en}` }),
  accounts: (prefix: string): Labels => ({ id: `akun berawalan ${prefix}`, en: `accounts beginning with ${prefix}` }),
  otherAccounts: { id: 'akun lainnya', en: 'other accounts' },
}
