import { describeNumber, message } from '../result/index.js'
import { assignmentKinds, contributions } from '../budget/index.js'
import { parameterIds, type ParameterId } from '../parameters/index.js'
import { planLists, type PlanList } from './lists.js'
import { labelOf } from './message-words.js'

const listId = (list: PlanList) => planLists.label(list, 'id')
const listEn = (list: PlanList) => planLists.label(list, 'en')

/** Sense: what `checkPlan` finds in a plan of the right shape. */
export const senseMessages = {
  'minor-unit-missing': message<{ currency: string }>('error', {
    id: ({ currency }) =>
      `Mata uang ${currency} harus menyebut jumlah desimalnya (currencyMinorUnit), misalnya 2 untuk sen.`,
    en: ({ currency }) => `Currency ${currency} must state its decimals (currencyMinorUnit), for example 2 for cents.`,
  }),
  'unknown-time-zone': message<{ timeZone: string }>('error', {
    id: ({ timeZone }) => `Zona waktu “${timeZone}” tidak dikenal. Contoh: Asia/Makassar.`,
    en: ({ timeZone }) => `Time zone “${timeZone}” is not known. Example: Asia/Makassar.`,
  }),
  'duplicate-id': message<{ list: PlanList; id: string }>('error', {
    id: ({ list, id }) =>
      `Kode ${listId(list)} “${id}” dipakai lebih dari sekali (huruf besar/kecil dianggap sama). Beri kode berbeda.`,
    en: ({ list, id }) =>
      `The ${listEn(list)} id “${id}” is used more than once (upper and lower case count as the same). Give each its own.`,
  }),
  'listed-twice': message<{ id: string }>('warning', {
    id: ({ id }) => `“${id}” tercantum dua kali dalam satu daftar.`,
    en: ({ id }) => `“${id}” is listed twice in one list.`,
  }),
  'unknown-reference': message<{ list: PlanList; id: string; nearest?: string }>('error', {
    id: ({ list, id, nearest }) =>
      `Tidak ada ${listId(list)} dengan kode “${id}”. ${nearest === undefined ? '' : `Mungkin maksudnya “${nearest}”. `}Perbaiki kodenya atau tambahkan ${listId(list)} itu.`,
    en: ({ list, id, nearest }) =>
      `There is no ${listEn(list)} with id “${id}”. ${nearest === undefined ? '' : `Perhaps “${nearest}” was meant. `}Correct the id or add that ${listEn(list)}.`,
  }),
  'looks-like-identity-number': message<{ id: string }>('error', {
    id: ({ id }) => `Kode peserta “${id}” tampak seperti nomor identitas (16 angka). Pakai kode samaran.`,
    en: ({ id }) => `Participant code “${id}” looks like an identity number (16 digits). Use a pseudonymous code.`,
  }),
  'period-reversed': message<{ from: string; to: string }>('error', {
    id: ({ from, to }) => `Tanggal akhir ${to} lebih awal daripada tanggal mulai ${from}.`,
    en: ({ from, to }) => `The end ${to} comes before the start ${from}.`,
  }),
  'date-outside-fiscal-year': message<{ date: string; fiscalYear: number }>('error', {
    id: ({ date, fiscalYear }) => `Tanggal ${date} di luar tahun anggaran ${fiscalYear}.`,
    en: ({ date, fiscalYear }) => `${date} is outside fiscal year ${fiscalYear}.`,
  }),
  'sentence-dates-reversed': message<{ half: string; twoThirds: string }>('error', {
    id: ({ half, twoThirds }) => `Tanggal 2/3 masa pidana (${twoThirds}) lebih awal daripada tanggal 1/2 (${half}).`,
    en: ({ half, twoThirds }) => `Two thirds of the sentence (${twoThirds}) comes before half of it (${half}).`,
  }),
  'release-before-two-thirds': message<{ twoThirds: string; release: string }>('warning', {
    id: ({ twoThirds, release }) =>
      `Tanggal bebas terakhir (${release}) lebih awal daripada tanggal 2/3 masa pidana (${twoThirds}). Cocokkan dengan SDP.`,
    en: ({ twoThirds, release }) =>
      `The last release date (${release}) comes before two thirds of the sentence (${twoThirds}). Compare with the prison register.`,
  }),
  'flag-not-recorded': message<{ flag: string; known: string }>('warning', {
    id: ({ flag, known }) =>
      `Aturan ini menanyakan tanda “${flag}”, yang tidak dicatat pada satu peserta pun. Tanda yang ada: ${known}.`,
    en: ({ flag, known }) =>
      `This rule asks for the mark “${flag}”, which no participant has on record. Marks on record: ${known}.`,
  }),
  'seats-reversed': message<{ min: number; max: number }>('error', {
    id: ({ min, max }) => `Jumlah peserta paling sedikit (${min}) melebihi yang paling banyak (${max}).`,
    en: ({ min, max }) => `The minimum of seats (${min}) is above the maximum (${max}).`,
  }),
  'parameters-overlap': message<{ parameter: ParameterId; from: string; value: number }>('warning', {
    id: ({ parameter, from, value }) =>
      `Dua nilai untuk “${labelOf(parameterIds, parameter, 'id')}” berlaku bersamaan sejak ${from}; yang dipakai ${describeNumber(value, 'id')}. Akhiri yang lain lebih dahulu.`,
    en: ({ parameter, from, value }) =>
      `Two values of “${labelOf(parameterIds, parameter, 'en')}” hold at the same time from ${from}; ${describeNumber(value, 'en')} is used. Let the other end before.`,
  }),
  'amount-too-large': message<{ digits: number }>('error', {
    id: ({ digits }) =>
      `Jumlah ini lebih dari ${digits} angka; sel lembar kerja tidak dapat menyimpannya dengan tepat.`,
    en: ({ digits }) => `This amount has more than ${digits} digits; a worksheet cell cannot hold it exactly.`,
  }),
  'factors-too-fine': message<{ decimals: number; limit: number }>('error', {
    id: ({ decimals, limit }) =>
      `Faktor volume memakai ${decimals} angka desimal seluruhnya; paling banyak ${limit}, agar lembar kerja membulatkan dengan hasil yang sama.`,
    en: ({ decimals, limit }) =>
      `The factors use ${decimals} decimals together; at most ${limit}, so that a worksheet rounds alike.`,
  }),
  'quantities-differ': message<{ assigned: number; factor: number; unit: string }>('error', {
    id: ({ assigned, factor, unit }) =>
      `Volume per dana berjumlah ${describeNumber(assigned, 'id')}, seharusnya sama dengan faktor pertama: ${describeNumber(factor, 'id')} ${unit}.`,
    en: ({ assigned, factor, unit }) =>
      `The quantities add up to ${describeNumber(assigned, 'en')}; they should equal the first factor: ${describeNumber(factor, 'en')} ${unit}.`,
  }),
  'assignment-mismatch': message<{ contribution: string; assignment: string }>('error', {
    id: ({ contribution, assignment }) => {
      const kind = `“${labelOf(assignmentKinds, assignment, 'id')}”`
      return contribution === 'cash'
        ? `Baris tunai harus dibayar dari dana, bukan ${kind}.`
        : `Baris “${labelOf(contributions, contribution, 'id')}” tidak memakai dana; pilih pihak yang menyediakan, bukan ${kind}.`
    },
    en: ({ contribution, assignment }) => {
      const kind = `“${labelOf(assignmentKinds, assignment, 'en')}”`
      return contribution === 'cash'
        ? `A cash line is paid from a fund, not ${kind}.`
        : `A line “${labelOf(contributions, contribution, 'en')}” uses no fund; name the party that provides it, not ${kind}.`
    },
  }),
  'unvalued-has-cost': message<{ unitCost: number }>('warning', {
    id: ({ unitCost }, { money }) =>
      `Natura tanpa nilai tidak dihitung, tetapi harga satuannya ${money(unitCost)}. Isi 0 atau jadikan natura bernilai.`,
    en: ({ unitCost }, { money }) =>
      `A contribution without a value is not counted, yet its unit cost is ${money(unitCost)}. Set it to 0 or make it valued.`,
  }),
  'line-unassigned': message<{ amount: number }>('warning', {
    id: ({ amount }, { money }) => `Belum ada pihak yang menanggung ${money(amount)} dari baris ini.`,
    en: ({ amount }, { money }) => `Nobody carries ${money(amount)} of this line yet.`,
  }),
  'fund-not-named': message<{ partyId: string; funds: number }>('error', {
    id: ({ partyId, funds }) =>
      funds === 0
        ? `Pihak “${partyId}” tidak punya dana untuk membayar bagiannya.`
        : `Pihak “${partyId}” punya ${funds} dana; sebutkan yang dipakai.`,
    en: ({ partyId, funds }) =>
      funds === 0
        ? `Party “${partyId}” has no fund to pay its share from.`
        : `Party “${partyId}” has ${funds} funds; name the one to use.`,
  }),
  'fund-of-other-party': message<{ fundId: string; partyId: string }>('error', {
    id: ({ fundId, partyId }) =>
      `Dana “${fundId}” bukan milik pihak “${partyId}”. Uang tidak boleh berpindah antarpihak.`,
    en: ({ fundId, partyId }) =>
      `Fund “${fundId}” does not belong to party “${partyId}”. Money may not move between parties.`,
  }),
  'account-not-payable': message<{ fundId: string; account: string; allowed: string }>('error', {
    id: ({ fundId, account, allowed }) => `Dana “${fundId}” tidak boleh membayar akun ${account}; hanya ${allowed}.`,
    en: ({ fundId, account, allowed }) => `Fund “${fundId}” may not pay account ${account}; only ${allowed}.`,
  }),
  'shares-not-whole': message<{ sum: number }>('error', {
    id: ({ sum }) => `Persentase berjumlah ${describeNumber(sum / 100, 'id')}%, seharusnya 100%.`,
    en: ({ sum }) => `The percentages add up to ${describeNumber(sum / 100, 'en')}%; they should make 100%.`,
  }),
  'scheme-without-weight': message<Record<string, never>>('error', {
    id: () => 'Skema ini tidak memberi bagian kepada siapa pun: semua bobot nol.',
    en: () => 'This scheme gives nobody a share: all weights are zero.',
  }),
  'scheme-cycle': message<{ way: string }>('error', {
    id: ({ way }) => `Skema saling mengikuti tanpa akhir: ${way}. Baris yang memakainya tetap belum dibebankan.`,
    en: ({ way }) => `The schemes follow each other without end: ${way}. Lines that use them stay unassigned.`,
  }),
  'rule-too-large': message<{ schemeId: string }>('error', {
    id: ({ schemeId }) => `Aturan skema “${schemeId}” terlalu besar atau bertingkat terlalu dalam untuk dihitung.`,
    en: ({ schemeId }) => `The rule of scheme “${schemeId}” is too large or nested too deeply to be computed.`,
  }),
  'residual-without-share': message<{ partyId: string }>('error', {
    id: ({ partyId }) => `Sisa pembulatan diberikan kepada “${partyId}”, padahal skema ini tidak memberinya bagian.`,
    en: ({ partyId }) => `What rounding leaves goes to “${partyId}”, but this scheme gives that party no share.`,
  }),
  /** `parties` is empty where none of them has a fund that may pay the lines. */
  'total-not-broken-down': message<{ schemeId: string; lines: string; parties: string; amount: number }>('error', {
    id: ({ schemeId, lines, parties, amount }, { money }) =>
      `Jumlah yang dibagi skema “${schemeId}” tidak dapat dirinci ke baris: ${
        parties === ''
          ? `tidak ada dana yang boleh membayar baris ${lines}, sehingga ${money(amount)} dari bagian para pihak tidak tersalurkan`
          : `baris ${lines} hanya dapat dibayar ${parties}, yang bagiannya kurang ${money(amount)}`
      }.`,
    en: ({ schemeId, lines, parties, amount }, { money }) =>
      `The total shared by scheme “${schemeId}” cannot be broken down: ${
        parties === ''
          ? `no fund may pay lines ${lines}, so that ${money(amount)} of the parties’ part has nowhere to go`
          : `lines ${lines} can only be paid by ${parties}, whose part is ${money(amount)} too small`
      }.`,
  }),
  'paid-twice': message<{ lines: string; parties: string }>('warning', {
    id: ({ lines, parties }) =>
      `Mungkin dibayar dua kali: baris ${lines} (${parties}) membayar hal yang sama pada waktu yang sama.`,
    en: ({ lines, parties }) =>
      `Perhaps paid twice: lines ${lines} (${parties}) pay for the same thing at the same time.`,
  }),
  'more-paid-for-than-there-are': message<{ lines: string; parties: string; persons: number; cohortSize: number }>(
    'warning',
    {
      id: ({ lines, parties, persons, cohortSize }) =>
        `Mungkin dibayar dua kali: baris ${lines} (${parties}) untuk ${describeNumber(persons, 'id')} orang, padahal angkatannya ${cohortSize}.`,
      en: ({ lines, parties, persons, cohortSize }) =>
        `Perhaps paid twice: lines ${lines} (${parties}) pay for ${describeNumber(persons, 'en')} people, but the cohort has ${cohortSize}.`,
    },
  ),
  'tax-beyond-total': message<{ label: string; amount: number }>('warning', {
    id: ({ label, amount }, { money }) =>
      `${label} ${money(amount)} tidak termasuk jumlah baris ini; belum ada dana yang direncanakan untuk membayarnya.`,
    en: ({ label, amount }, { money }) =>
      `${label} of ${money(amount)} is not in this line’s total; no fund is planned to pay it.`,
  }),
  'scheme-not-valid': message<{ schemeId: string; from: string; to: string }>('error', {
    id: ({ schemeId, from, to }) => `Skema “${schemeId}” hanya berlaku ${from} s.d. ${to}.`,
    en: ({ schemeId, from, to }) => `Scheme “${schemeId}” is valid only from ${from} to ${to}.`,
  }),
  'cap-without-share': message<{ partyId: string; cap: number }>('warning', {
    id: ({ partyId, cap }, { money }) =>
      `Batas atas ${money(cap)} untuk “${partyId}” tidak berpengaruh: aturan ini tidak memberinya bagian.`,
    en: ({ partyId, cap }, { money }) =>
      `The cap of ${money(cap)} on “${partyId}” has no effect: the rule gives it no share.`,
  }),
  'overflow-to-capped': message<{ from: number }>('warning', {
    id: ({ from }, { money }) =>
      `Di atas ${money(from)} sebagian kelebihan tidak ada yang membayar: jatuh kepada pihak yang sudah mencapai batas atasnya. Arahkan ke pihak lain.`,
    en: ({ from }, { money }) =>
      `Above ${money(from)} nobody pays part of the excess: it would fall to a party already at its cap. Give it to another party.`,
  }),
  'floors-not-affordable': message<{ floors: number; total: number }>('warning', {
    id: ({ floors, total }, { money }) =>
      `Batas bawah berjumlah ${money(floors)}, tetapi yang dibagi hanya ${money(total)}; tidak semuanya dapat dipenuhi.`,
    en: ({ floors, total }, { money }) =>
      `The floors add up to ${money(floors)}, but only ${money(total)} is divided; not all of them can be kept.`,
  }),
  'tiers-not-ascending': message<{ upTo: number; previous: number }>('error', {
    id: ({ upTo, previous }, { money }) =>
      `Jenjang ini berakhir pada ${money(upTo)}, padahal jenjang sebelumnya sudah sampai ${money(previous)}. Urutkan naik.`,
    en: ({ upTo, previous }, { money }) =>
      `This tier ends at ${money(upTo)}, but the tier before it already reaches ${money(previous)}. Put them in ascending order.`,
  }),
  'no-open-end': message<{ upTo: number }>('warning', {
    id: ({ upTo }, { money }) =>
      `Di atas ${money(upTo)} tidak ada yang membayar. Hapus batas pada isian terakhir bila pihak itu menanggung selebihnya.`,
    en: ({ upTo }, { money }) =>
      `Above ${money(upTo)} nobody pays. Remove the limit of the last entry if that party takes the rest.`,
  }),
  'never-reached': message<{ entry: number; open: number }>('warning', {
    id: ({ entry, open }) => `Isian ke-${entry} tidak pernah dipakai: isian ke-${open} tanpa batas mengambil semuanya.`,
    en: ({ entry, open }) => `Entry ${entry} is never used: entry ${open} has no limit and takes everything.`,
  }),
  'case-never-used': message<{ account: string; earlier: string }>('warning', {
    id: ({ account, earlier }) =>
      `Akun ${account} tidak pernah sampai ke aturan ini: awalan ${earlier} di atasnya sudah mencakupnya. Tukar urutannya.`,
    en: ({ account, earlier }) =>
      `Account ${account} never gets to this rule: the prefix ${earlier} above it covers it already. Change their order.`,
  }),
  'match-with-itself': message<{ partyId: string }>('error', {
    id: ({ partyId }) => `“${partyId}” tidak dapat mendampingi dirinya sendiri; pilih dua pihak yang berbeda.`,
    en: ({ partyId }) => `“${partyId}” cannot match itself; choose two different parties.`,
  }),
  'match-without-follower': message<{ partyId: string }>('warning', {
    id: ({ partyId }) => `Dengan perbandingan ini “${partyId}” tidak membayar apa pun.`,
    en: ({ partyId }) => `With this ratio “${partyId}” pays nothing.`,
  }),
  'scheme-gap': message<{ agreementId: string; schemeId: string; from: string; to: string }>('warning', {
    id: ({ agreementId, schemeId, from, to }) =>
      `Perjanjian “${agreementId}” berlaku, tetapi skemanya “${schemeId}” tidak, pada ${from} s.d. ${to}.`,
    en: ({ agreementId, schemeId, from, to }) =>
      `Agreement “${agreementId}” is in force, but its scheme “${schemeId}” is not, from ${from} to ${to}.`,
  }),
  'fund-over-ceiling': message<{ fundId: string; planned: number; ceiling: number; over: number }>('error', {
    id: ({ fundId, planned, ceiling, over }, { money }) =>
      `Dana “${fundId}” melewati pagu sebesar ${money(over)}: rencana ${money(planned)}, pagu ${money(ceiling)}.`,
    en: ({ fundId, planned, ceiling, over }, { money }) =>
      `Fund “${fundId}” passes its ceiling by ${money(over)}: planned ${money(planned)}, ceiling ${money(ceiling)}.`,
  }),
  'account-over-ceiling': message<{ fundId: string; prefix: string; planned: number; ceiling: number; over: number }>(
    'error',
    {
      id: ({ fundId, prefix, planned, ceiling, over }, { money }) =>
        `Akun ${prefix} pada dana “${fundId}” melewati pagu sebesar ${money(over)}: rencana ${money(planned)}, pagu ${money(ceiling)}.`,
      en: ({ fundId, prefix, planned, ceiling, over }, { money }) =>
        `Account ${prefix} of fund “${fundId}” passes its ceiling by ${money(over)}: planned ${money(planned)}, ceiling ${money(ceiling)}.`,
    },
  ),
  'target-missed': message<{
    agreementId: string
    partyId: string
    target: number
    assigned: number
    difference: number
  }>('warning', {
    id: ({ agreementId, partyId, target, assigned, difference }, { money }) =>
      `Perjanjian “${agreementId}”: beban pihak “${partyId}” ${money(assigned)}, target ${money(target)}: ${difference < 0 ? 'kurang' : 'lebih'} ${money(Math.abs(difference))}, di luar toleransi.`,
    en: ({ agreementId, partyId, target, assigned, difference }, { money }) =>
      `Agreement “${agreementId}”: party “${partyId}” carries ${money(assigned)}, target ${money(target)}: ${money(Math.abs(difference))} ${difference < 0 ? 'short' : 'over'}, outside tolerance.`,
  }),
}
