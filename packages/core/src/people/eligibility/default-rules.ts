import type { EligibilityRule } from './schema.js'

/**
 * The rules that hold where a plan says nothing else: data, each with its source and how sure it is. What the prison
 * register may not hold is set aside where it is not recorded, and named; what a regulation counts by date is not. Rules
 * that would shut people out on a mere assumption are there, switched off: a plan switches them on by their id.
 *
 * Regulations are those known in November 2026. Whether any was replaced after the new criminal code came into force on
 * 2 January 2026 is not known: ask before relying on them.
 */
export const defaultEligibilityRules: readonly EligibilityRule[] = [
  {
    id: 'train-sentenced',
    question: 'train',
    kind: 'sentenced',
    label: { id: 'Berstatus narapidana, bukan tahanan', en: 'Sentenced, not on remand' },
    source: 'UU 22/2022 pasal 1 membedakan tahanan dan narapidana; sebagai syarat pelatihan: usulan, perlu konfirmasi',
    status: 'assumption',
  },
  {
    id: 'train-time-left',
    question: 'train',
    kind: 'time-left',
    after: 'course-end',
    label: {
      id: 'Belum bebas sampai pelatihan selesai dan jeda sesudahnya lewat',
      en: 'Not released before the course and the buffer after it are over',
    },
    source: 'Usulan: sisa masa pidana paling sedikit lama pelatihan ditambah waktu uji; perlu konfirmasi',
    status: 'assumption',
  },
  {
    id: 'train-days-left',
    question: 'train',
    kind: 'time-left',
    after: 'course-start',
    label: { id: 'Sisa masa saat mulai mencukupi', en: 'Enough time left at the start' },
    source: 'Belum ada ketentuan tertulis; hidupkan bila Lapas menetapkannya',
    status: 'assumption',
    active: false,
  },
  {
    id: 'train-not-completed',
    question: 'train',
    kind: 'not-completed',
    label: { id: 'Belum pernah menyelesaikan pelatihan ini', en: 'Has not completed this course before' },
    source: 'Usulan; perlu konfirmasi',
    status: 'assumption',
    whenMissing: 'set-aside',
  },
  {
    id: 'train-no-penalty',
    question: 'train',
    kind: 'flag',
    flag: 'hukuman-disiplin',
    mustBe: false,
    label: { id: 'Tidak sedang menjalani hukuman disiplin', en: 'Not serving a disciplinary penalty' },
    source: 'Usulan; lamanya ditetapkan Lapas, di sini hanya ya atau tidak',
    status: 'assumption',
    whenMissing: 'set-aside',
  },
  {
    id: 'train-tools',
    question: 'train',
    kind: 'tool-risk',
    risk: 'high',
    flag: 'alat-berisiko',
    label: { id: 'Diizinkan memakai alat berisiko tinggi', en: 'Cleared to use high-risk tools' },
    source:
      'Permenkumham 8/2024: pengamanan berlaku di tempat pelatihan kerja; izin per orang: usulan, perlu konfirmasi',
    status: 'assumption',
    whenMissing: 'set-aside',
  },
  {
    id: 'train-literacy',
    question: 'train',
    kind: 'literacy',
    atLeast: 'basic',
    label: { id: 'Dapat membaca dasar', en: 'Reads at least a little' },
    source: 'Usulan; hidupkan hanya bila kurikulumnya menuntut, sebab pelatih dapat membantu yang belum membaca',
    status: 'assumption',
    active: false,
  },
  {
    id: 'train-interest',
    question: 'train',
    kind: 'interest',
    label: { id: 'Minat sesuai dengan kejuruan', en: 'Interest matches the field' },
    source: 'Usulan; minat dicatat dengan kata sendiri sehingga dapat luput, hidupkan bila pencatatannya rapi',
    status: 'assumption',
    active: false,
  },
  {
    id: 'practise-sentenced',
    question: 'practise',
    kind: 'sentenced',
    label: { id: 'Berstatus narapidana, bukan tahanan', en: 'Sentenced, not on remand' },
    source: 'UU 22/2022 pasal 10: asimilasi adalah hak narapidana',
    status: 'official',
  },
  {
    id: 'practise-half',
    question: 'practise',
    kind: 'sentence-date',
    date: 'half',
    by: 'course-start',
    label: { id: 'Sudah menjalani 1/2 masa pidana', en: 'Has served half of the sentence' },
    source:
      'Layanan asimilasi tindak pidana umum (sippn.menpan.go.id, Kanwil DKI); cek aturan pengganti setelah KUHP baru',
    status: 'official',
  },
  {
    id: 'practise-two-thirds',
    question: 'practise',
    kind: 'sentence-date',
    date: 'two-thirds',
    by: 'course-start',
    onlyIf: { flag: 'syarat-dua-pertiga', is: true },
    label: {
      id: 'Sudah menjalani 2/3 masa pidana, bagi yang disyaratkan demikian',
      en: 'Has served two thirds of the sentence, where that is required',
    },
    source: 'Permenkumham 7/2022 pasal 45; cek aturan pengganti setelah KUHP baru',
    status: 'official',
  },
  {
    id: 'practise-conduct',
    question: 'practise',
    kind: 'flag',
    flag: 'kelakuan-baik',
    mustBe: true,
    label: { id: 'Berkelakuan baik', en: 'Good conduct' },
    source: 'UU 22/2022 pasal 10 ayat 2; jangka waktunya dinilai Lapas, di sini hanya ya atau tidak',
    status: 'official',
    whenMissing: 'set-aside',
  },
  {
    id: 'practise-social-inquiry',
    question: 'practise',
    kind: 'flag',
    flag: 'litmas-selesai',
    mustBe: true,
    label: { id: 'Litmas selesai', en: 'Social inquiry report (Litmas) done' },
    source: 'Layanan asimilasi (sippn.menpan.go.id, Kanwil DKI): Litmas, register F, sidang TPP, putusan Kalapas',
    status: 'official',
    whenMissing: 'set-aside',
  },
]
