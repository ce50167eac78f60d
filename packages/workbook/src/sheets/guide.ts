import { formatAmount, currencyOf, type Labels } from '@bekal/core'
import { defineSheet, prose, type ProseLine, type Sheet } from '../definition/index.js'

/** The first sheet: what the workbook is, in which order to fill it, what the colours mean. Written from the sheets themselves. */
export function guideSheet(sheets: readonly Sheet[]): Sheet {
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
            id: 'Baris boleh ditambah pada baris kosong di bawah tabel. Jangan menggabungkan sel dan jangan menimpa rumus. Lembar dilindungi tanpa kata sandi.',
            en: 'Add entries on the blank rows of a table. Do not merge cells or overwrite formulas. Sheets are protected without a password.',
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
