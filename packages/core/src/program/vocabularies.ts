import { defineVocabulary } from '../vocabulary/index.js'

export const siteKinds = defineVocabulary('site-kind', {
  prison: { id: 'Lembaga pemasyarakatan (lapas)', en: 'Prison' },
  'women-prison': { id: 'Lapas perempuan', en: 'Women’s prison' },
  'remand-center': { id: 'Rumah tahanan (rutan)', en: 'Remand centre' },
  'juvenile-facility': { id: 'LPKA (anak)', en: 'Juvenile facility' },
  'probation-office': { id: 'Balai pemasyarakatan (bapas)', en: 'Probation office' },
  'training-center': { id: 'Balai/loka latihan kerja', en: 'Training centre' },
  other: { id: 'Lainnya', en: 'Other' },
})

export const programKinds = defineVocabulary('program-kind', {
  regular: { id: 'Pelatihan reguler', en: 'Regular training' },
  'short-course': { id: 'Kursus singkat', en: 'Short course' },
  'mobile-training-unit': { id: 'Pelatihan keliling (MTU)', en: 'Mobile training unit' },
})

/** Three different papers: only `competency` is awarded after an assessment by a certification body. */
export const certificateKinds = defineVocabulary('certificate-kind', {
  training: { id: 'Sertifikat pelatihan', en: 'Training certificate' },
  competency: { id: 'Sertifikat kompetensi', en: 'Competency certificate' },
  participation: { id: 'Keterangan keikutsertaan', en: 'Statement of participation' },
})
