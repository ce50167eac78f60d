import { hoursToConfirm, insideAPrison, sixDaysAWeek, sixteenSeats, trainingCertificate } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const screenPrinting: StarterProgram = {
  id: 'screen-printing',
  title: { id: 'Sablon Kaus', en: 'T-shirt screen printing' },
  field: { id: 'Grafika', en: 'Printing' },
  kind: 'short-course',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'print-safety',
      title: { id: 'Keselamatan kerja dan bahan sablon', en: 'Safety at work and printing materials' },
      lessonHours: 4,
      theoryShare: 0.5,
      adaptation: {
        id: 'Tinta berbahan air menggantikan minyak dan tiner, karena mudah terbakar dan dapat dihirup',
        en: 'Water-based ink replaces oil and thinner, which burn and can be sniffed',
      },
    },
    {
      id: 'print-design',
      title: { id: 'Membuat desain dan film', en: 'Making a design and film' },
      lessonHours: 16,
      theoryShare: 0.3,
      requires: ['print-safety'],
      adaptation: {
        id: 'Desain dibuat tanpa internet; gambar dari luar dibawa instruktur setelah diperiksa petugas',
        en: 'Designs are made without the internet; the instructor brings pictures that staff have checked',
      },
    },
    {
      id: 'print-screen',
      title: { id: 'Menyiapkan layar dan afdruk', en: 'Preparing and exposing screens' },
      lessonHours: 12,
      theoryShare: 0.2,
      requires: ['print-design'],
    },
    {
      id: 'print-print',
      title: { id: 'Mencetak satu dan banyak warna', en: 'Printing one and several colours' },
      lessonHours: 20,
      theoryShare: 0.1,
      requires: ['print-screen'],
    },
    {
      id: 'print-finish',
      title: { id: 'Mengeringkan, memeriksa, dan mengemas', en: 'Drying, checking and packing' },
      lessonHours: 4,
      theoryShare: 0.1,
      requires: ['print-print'],
    },
    {
      id: 'print-business',
      title: { id: 'Menghitung harga dan menerima pesanan', en: 'Pricing and taking orders' },
      lessonHours: 4,
      theoryShare: 0.5,
      requires: ['print-finish'],
    },
  ],
  tools: [
    { name: { id: 'Meja sablon', en: 'Printing table' }, risk: 'low', quantity: 4 },
    { name: { id: 'Layar dan rakel', en: 'Screen and squeegee' }, risk: 'low', quantity: 16 },
    { name: { id: 'Pemotong kertas', en: 'Paper cutter' }, risk: 'high', quantity: 2 },
    { name: { id: 'Mesin pengering', en: 'Dryer' }, risk: 'medium', quantity: 1 },
  ],
  adaptations: insideAPrison,
  opportunity: { workingDaysPerMonth: sixDaysAWeek },
  evidence: [hoursToConfirm, sixteenSeats, trainingCertificate],
}
