import { formatAmount, currencyOf, type Labels } from '@bekal/core'
import { defineSheet, prose, type ProseLine, type Sheet } from '../definition/index.js'
import { checkTotal } from './check-totals.js'

/** The first sheet: what the workbook is, in which order to fill it, what the colours mean. Written from the sheets themselves. */
export function guideSheet(sheets: readonly Sheet[]): Sheet {
  const checked = checkTotal(sheets, 'all')
  return defineSheet({
    key: 'guide',
    name: { id: 'Petunjuk', en: 'Guide' },
    role: 'guide',
    orientation: 'portrait',
    purpose: {
      id: 'Cara mengisi buku kerja ini, dari lembar pertama sampai pemeriksaan.',
      en: 'How to fill in this workbook, from the first sheet to the checks.',
    },
    widths: [6, 24, 88],
    blocks: [
      prose({
        key: 'guidePlan',
        title: { id: 'Rencana', en: 'Plan' },
        lines: ({ plan, language, split }) => {
          const title = typeof plan.title === 'string' ? plan.title : plan.title[language]
          const total = formatAmount(split.total, currencyOf(plan), language)
          return [
            line({ id: title, en: title }, 'heading', 2),
            line(
              {
                id: `${plan.site.name} · tahun anggaran ${plan.fiscalYear} · jumlah biaya saat berkas dibuat ${total}`,
                en: `${plan.site.name} · fiscal year ${plan.fiscalYear} · total cost when this file was made ${total}`,
              },
              'plain',
              2,
            ),
            {
              texts: [
                { id: 'Hasil pemeriksaan', en: 'Result of the checks' },
                {
                  formula: (at) => at.field('checkTotals', 'all'),
                  result: (figures) => checked.result(figures, 0),
                },
              ],
              columns: [2, 3],
            },
          ]
        },
      }),
      prose({
        key: 'guideColours',
        title: { id: 'Arti warna', en: 'Meaning of colours' },
        lines: () => [
          legend(
            'legend-input',
            { id: 'Diisi', en: 'Fill in' },
            { id: 'Sel isian. Hanya sel ini yang perlu diubah.', en: 'Input cells. Only these need to be changed.' },
          ),
          legend(
            'legend-result',
            { id: 'Dihitung', en: 'Computed' },
            {
              id: 'Rumus, terkunci. Berubah sendiri saat isian berubah.',
              en: 'Formulas, locked. They follow the inputs.',
            },
          ),
          legend('legend-ok', { id: 'Beres', en: 'In order' }, { id: 'Aturan terpenuhi.', en: 'The rule is met.' }),
          legend(
            'legend-bad',
            { id: 'Periksa', en: 'Check' },
            {
              id: 'Ada yang perlu diperbaiki; lembar Cek menunjukkan tempatnya.',
              en: 'Something needs mending; the sheet Checks shows where.',
            },
          ),
          legend(
            'legend-warned',
            { id: 'Peringatan', en: 'Warning' },
            {
              id: 'Boleh dikirim, tetapi lihat dahulu. Abu-abu pada lembar Cek hanya catatan.',
              en: 'May be sent, but look at it first. Grey on the sheet Checks only notes something.',
            },
          ),
        ],
      }),
      prose({
        key: 'guideSteps',
        title: { id: 'Urutan lembar', en: 'The sheets in order' },
        lines: () =>
          sheets.map((sheet, at): ProseLine => ({
            texts: [
              { id: `${at + 1}.`, en: `${at + 1}.` },
              {
                formula: (cells) => `HYPERLINK("#"&"${cells.sheetLink(sheet.key)}",${cells.text(sheet.name)})`,
                result: ({ say }) => say(sheet.name),
              },
              sheet.purpose,
            ],
          })),
      }),
      prose({
        key: 'guideWho',
        title: { id: 'Siapa mengisi apa', en: 'Who fills in what' },
        lines: () => [
          point({
            id: 'Lapas/rutan: lokasi, kalender, tempat, angkatan, dan peserta dengan kode. Lembaga pelatihan: program, unit, instruktur, rubrik, penilaian, dan hasil.',
            en: 'The prison: site, calendar, venues, cohorts, and participants under their codes. The training institution: programs, units, instructors, rubrics, assessments and outcomes.',
          }),
          point({
            id: 'Setiap pihak mengisi dananya, baris RAB yang ditanggungnya, dan realisasinya sendiri. Perjanjian dan skema diisi bersama.',
            en: 'Each party fills in its own funds, the cost lines it carries, and what it has paid. Agreements and schemes are filled in together.',
          }),
          point({
            id: 'Yang harus diisi muncul saat selnya dipilih, dan saat penunjuk diletakkan di judul kolomnya. Bila tiap lembaga mengisi salinannya sendiri, “bekal merge” menggabungkannya.',
            en: 'What to type shows when a cell is selected, and when the pointer rests on the heading of its column. Where each institution fills in its own copy, “bekal merge” joins them.',
          }),
          point({
            id: 'Rumus Anda sendiri boleh memakai nama seperti RAB_Harga_satuan atau Dana_Pagu: nama lembar atau tabel, garis bawah, lalu judul kolom.',
            en: 'Your own formulas may use names such as Costs_Unit_cost or Funds_Ceiling: the sheet or table, an underscore, and the heading of the column.',
          }),
        ],
      }),
      prose({
        key: 'guideRules',
        title: { id: 'Yang perlu diingat', en: 'Worth remembering' },
        lines: () => [
          point({
            id: 'Tidak ada kas bersama: setiap pihak membayar barisnya sendiri dari dananya sendiri. Persentase dalam perjanjian adalah target, bukan setoran.',
            en: 'There is no common pot: each party pays its own lines from its own fund. A percentage in an agreement is a target, not a transfer.',
          }),
          point({
            id: 'Peserta hanya dengan kode. Nama, nomor identitas, dan perkara tidak boleh ditulis di mana pun.',
            en: 'Participants appear under a code only. No name, identity number or offence anywhere.',
          }),
          point({
            id: 'Baris ditambah pada baris kosong di bawah tabel, tidak disisipkan: lembar hasil mengikuti tabel baris demi baris. Bila baris kosong habis, baca dengan Bekal dan bangun ulang; baris kosongnya bertambah. Jangan menggabungkan sel dan jangan menimpa rumus. Lembar dilindungi tanpa kata sandi.',
            en: 'Add entries on the blank rows of a table, never by inserting rows: the sheets of results follow a table row by row. When the blank rows are used up, read the file with Bekal and build it again; there are new ones then. Do not merge cells or overwrite formulas. Sheets are protected without a password.',
          }),
          point({
            id: 'Beberapa kode dalam satu sel dipisah titik koma (a; b). Tanda - berarti “tidak ada”, sel kosong berarti “belum diisi”.',
            en: 'Several codes in one cell are separated by semicolons (a; b). A dash means “none”, a blank cell means “not filled in”.',
          }),
          point({
            id: 'Harga, akun, dan tanggal bertanda asumsi atau perkiraan masih perlu konfirmasi.',
            en: 'Prices, accounts and dates marked as assumptions or estimates still need confirmation.',
          }),
        ],
      }),
    ],
  })
}

function line(text: Labels, look: NonNullable<ProseLine['look']>, span: number): ProseLine {
  return { texts: [text], look, columns: [2], spans: [span] }
}

function point(text: Labels): ProseLine {
  return { texts: [{ id: '•', en: '•' }, text], columns: [1, 2], spans: [1, 2] }
}

function legend(look: NonNullable<ProseLine['look']>, name: Labels, meaning: Labels): ProseLine {
  return { texts: [name, meaning], look, columns: [2, 3] }
}
