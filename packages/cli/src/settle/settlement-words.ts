import type { Labels, NoProposalReason } from '@bekal/core'

/** Headings of `settle`. */
export const settlementLabels = {
  paidAndDue: { id: 'Yang dibayar dan bagian tiap pihak', en: 'What each party paid, and its part' },
  byLine: { id: 'Baris yang sudah dibayar', en: 'Lines that were paid for' },
  byFund: { id: 'Sisa tiap dana', en: 'What remains of each fund' },
  comingLines: { id: 'Baris berikutnya yang meratakan selisih', en: 'Coming lines that would even it out' },
  paid: { id: 'Dibayar', en: 'Paid' },
  due: { id: 'Bagian dari yang dibayar', en: 'Part of what was paid' },
  toCome: { id: 'Masih akan dibayar', en: 'Still to pay' },
  differenceAtEnd: { id: 'Selisih akhir', en: 'Difference at the end' },
  remainingOfPlan: { id: 'Sisa rencana', en: 'Left of plan' },
  remainingOfCeiling: { id: 'Sisa pagu', en: 'Left of ceiling' },
} satisfies Record<string, Labels>

/** The sentences of `settle`, each made in both languages at once. */
export const settlementWords = {
  reading: (): Labels => ({
    id: 'Selisih: + dibayar lebih daripada bagiannya, - kurang. Selisih akhir: bila yang masih akan dibayar, dibayar sesuai rencana.',
    en: 'Difference: + paid more than its part, - less. At the end: when what is still to pay is paid as planned.',
  }),
  unassigned: (amount: string): Labels => ({
    id: `${amount} dibayar untuk baris atau bagian baris yang belum dibebankan kepada siapa pun; itu bukan selisih antarpihak.`,
    en: `${amount} was paid for lines, or parts of lines, that nobody is assigned yet; that is no difference between parties.`,
  }),
  nothingPaid: (): Labels => ({
    id: 'Belum ada realisasi, jadi belum ada yang perlu diratakan.',
    en: 'Nothing was paid yet, so there is nothing to even out.',
  }),
  leftOut: (ids: readonly string[]): Labels => ({
    id: `Tidak dihitung karena baris, dana, atau pihaknya tidak dikenal: ${ids.join(', ')}.`,
    en: `Not counted because their line, fund or party is not known: ${ids.join(', ')}.`,
  }),
  takesOver: (who: string, line: string, amount: string, fund: string, instead: string): Labels => ({
    id: `${who} membayar baris ${line} ${amount} dari ${fund}, menggantikan ${instead}.`,
    en: `${who} pays line ${line}, ${amount}, from ${fund} in place of ${instead}.`,
  }),
  takesPart: (who: string, part: string, line: string, amount: string, fund: string, instead: string): Labels => ({
    id: `${who} membayar ${part} pada baris ${line}, ${amount}, dari ${fund}, menggantikan ${instead}.`,
    en: `${who} pays ${part} of line ${line}, ${amount}, from ${fund} in place of ${instead}.`,
  }),
  partOf: (moved: string, of: string, unit: string): Labels => ({
    id: `${moved} dari ${of} ${unit}`,
    en: `${moved} of ${of} ${unit}`,
  }),
  evenAfter: (): Labels => ({
    id: 'Sesudah itu tidak ada selisih lagi.',
    en: 'After that no difference is left.',
  }),
  remainsAfter: (parties: string): Labels => ({
    id: `Selisih yang masih tersisa sesudah itu: ${parties}.`,
    en: `What is still uneven after that: ${parties}.`,
  }),
  remains: (parties: string): Labels => ({ id: `Tetap tersisa: ${parties}.`, en: `It stays: ${parties}.` }),
  howTo: (): Labels => ({
    id: 'Uang tidak berpindah antardana. Pastikan dahulu baris itu termuat dalam anggaran dana yang disebut, lalu catat pembayarannya sebagai realisasi dari dana itu.\nPembebanan dalam rencana tetap: bila diganti, bagian kedua pihak ikut berganti dan selisihnya tidak hilang.',
    en: 'No money moves between funds. Make sure first that the line is in the budget of the fund named, then enter its payment as an actual of that fund.\nLeave the assignment in the plan as it is: a new one would change what both are to pay, and the difference would stay.',
  }),
  notProven: (): Labels => ({
    id: 'Pilihannya terlalu banyak untuk dicoba semua; ini yang terbaik yang ditemukan.',
    en: 'There are too many choices to try them all; this is the best that was found.',
  }),
} satisfies Record<string, (...params: never[]) => Labels>

/** Why there is no proposal. */
export const reasonWords: Readonly<Record<NoProposalReason, Labels>> = {
  even: {
    id: 'Setiap pihak sudah membayar tepat bagiannya; tidak ada yang perlu diratakan.',
    en: 'Every party has paid exactly its part; there is nothing to even out.',
  },
  'evens-out-as-planned': {
    id: 'Selisih sekarang hilang dengan sendirinya bila yang masih akan dibayar, dibayar sesuai rencana.',
    en: 'The present difference goes away by itself when what is still to pay is paid as planned.',
  },
  'no-coming-line': {
    id: 'Tidak ada usul: pihak yang membayar lebih tidak punya baris lain yang belum dibayar sama sekali.',
    en: 'No proposal: those who paid too much have no other line for which nothing was paid yet.',
  },
  accounts: {
    id: 'Tidak ada usul: dana pihak yang membayar kurang tidak boleh membayar akun baris-baris yang masih ada.',
    en: 'No proposal: the funds of those who paid too little may not pay the accounts of the lines ahead.',
  },
  ceilings: {
    id: 'Tidak ada usul: pagu dana pihak yang membayar kurang tidak cukup untuk satu pun baris yang masih ada.',
    en: 'No proposal: the funds of those who paid too little have no room below their ceilings for any line ahead.',
  },
  'lines-too-large': {
    id: 'Tidak ada usul: setiap baris yang masih ada begitu besar sehingga selisihnya hanya berbalik dan tidak mengecil.',
    en: 'No proposal: every line ahead is so large that the difference would only turn round, not shrink.',
  },
}
