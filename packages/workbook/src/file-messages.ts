import { message, type Labels } from '@bekal/core'
import type { Unreadable } from './package-read/index.js'
import { foreignWorkbook } from './sheet-messages.js'

const reasons: Readonly<Record<Unreadable | 'foreign', Labels>> = {
  empty: {
    id: 'Berkas ini kosong.',
    en: 'This file is empty.',
  },
  password: {
    id: 'Berkas ini dikunci kata sandi. Buka di Excel dengan kata sandinya, hapus kata sandi itu (File > Info > Protect Workbook > Encrypt with Password), simpan, lalu coba kembali.',
    en: 'This file is locked with a password. Open it in Excel with the password, remove it (File > Info > Protect Workbook > Encrypt with Password), save, and retry.',
  },
  'old-excel': {
    id: 'Berkas ini berformat Excel lama (.xls). Buka di Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba kembali.',
    en: 'This file is in the old Excel format (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)”, and retry.',
  },
  'open-document': {
    id: 'Berkas ini berformat LibreOffice (.ods). Buka di LibreOffice, simpan sebagai “Excel 2007-365 (.xlsx)”, lalu coba kembali.',
    en: 'This file is in the LibreOffice format (.ods). Open it in LibreOffice, save it as “Excel 2007-365 (.xlsx)”, and retry.',
  },
  'binary-excel': {
    id: 'Berkas ini berformat biner Excel (.xlsb). Buka di Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba kembali.',
    en: 'This file is in the binary Excel format (.xlsb). Open it in Excel, save it as “Excel Workbook (.xlsx)”, and retry.',
  },
  'too-large': {
    id: 'Isi berkas ini jauh lebih besar daripada buku kerja perencanaan; berkas tidak dibuka.',
    en: 'This file unpacks to far more than a planning workbook; it was not opened.',
  },
  'too-many-cells': {
    id: 'Sel berkas ini jauh lebih banyak daripada isi buku kerja perencanaan; berkas tidak dibuka. Hapus lembar tambahan yang besar, lalu coba kembali.',
    en: 'This file holds far more cells than a planning workbook does; it was not opened. Remove large sheets of your own and retry.',
  },
  macros: {
    id: 'Berkas ini memuat makro, sehingga tidak dibuka. Simpan sebagai .xlsx (tanpa makro), lalu coba kembali.',
    en: 'This file carries macros, so it was not opened. Save it as .xlsx (without macros) and retry.',
  },
  'unusual-xml': {
    id: 'Isi berkas ini ditulis dengan cara yang tidak dipakai Excel, sehingga tidak dibuka. Buka di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu coba kembali.',
    en: 'This file is written in a way that Excel never uses, so it was not opened. Open it in Excel or LibreOffice, save it as .xlsx again, and retry.',
  },
  damaged: {
    id: 'Berkas ini rusak atau bukan buku kerja Excel (.xlsx) yang utuh. Buka di Excel, simpan lagi sebagai .xlsx, lalu coba kembali.',
    en: 'This file is damaged or not a complete Excel workbook (.xlsx). Open it in Excel, save it as .xlsx again, and retry.',
  },
  'not-a-workbook': {
    id: 'Berkas ini bukan buku kerja Excel (.xlsx).',
    en: 'This file is not an Excel workbook (.xlsx).',
  },
  foreign: foreignWorkbook,
}

/** Why bytes could not be opened, in words, and what to do about it. */
export function unreadableWords(reason: string): Labels {
  return Object.hasOwn(reasons, reason) ? reasons[reason as Unreadable] : reasons['not-a-workbook']
}

/** What is wrong with a file, before any sheet of it is looked at. */
export const fileMessages = {
  'not-a-workbook': message<{ reason: string }>('error', {
    id: ({ reason }) => unreadableWords(reason).id,
    en: ({ reason }) => unreadableWords(reason).en,
  }),
}
