import { hoursToConfirm, insideAPrison, sixDaysAWeek, sixteenSeats, trainingCertificate } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const carpentry: StarterProgram = {
  id: 'carpentry',
  title: { id: 'Membuat Mebel Kayu', en: 'Making wooden furniture' },
  field: { id: 'Perkayuan', en: 'Woodworking' },
  kind: 'regular',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'wood-safety',
      title: { id: 'Keselamatan kerja dan hitung alat', en: 'Safety at work and counting tools' },
      lessonHours: 12,
      theoryShare: 0.5,
      adaptation: {
        id: 'Pahat, gergaji, dan mata ketam bernomor pada papan bayangan, agar yang hilang langsung tampak',
        en: 'Chisels, saws and plane irons hang numbered on a shadow board, so that a missing one is seen at once',
      },
    },
    {
      id: 'wood-material',
      title: { id: 'Memilih kayu dan menghitung kebutuhan', en: 'Choosing timber and reckoning needs' },
      lessonHours: 12,
      theoryShare: 0.5,
      requires: ['wood-safety'],
    },
    {
      id: 'wood-drawing',
      title: { id: 'Membaca dan membuat gambar mebel', en: 'Reading and making furniture drawings' },
      lessonHours: 16,
      theoryShare: 0.5,
      requires: ['wood-material'],
      adaptation: {
        id: 'Contoh berukuran penuh dari karton menggantikan hitungan skala bagi yang sulit membaca',
        en: 'Full-size cardboard models replace scales for people who read with difficulty',
      },
    },
    {
      id: 'wood-hand',
      title: { id: 'Memotong, mengetam, dan membuat sambungan', en: 'Cutting, planing and making joints' },
      lessonHours: 48,
      theoryShare: 0.1,
      requires: ['wood-drawing'],
    },
    {
      id: 'wood-machine',
      title: { id: 'Memakai mesin kayu ringan', en: 'Using light woodworking machines' },
      lessonHours: 24,
      theoryShare: 0.2,
      requires: ['wood-hand'],
      adaptation: {
        id: 'Gergaji meja hanya dijalankan instruktur; peserta memakai mesin tangan yang dihitung',
        en: 'Only the instructor runs the table saw; participants use hand machines that are counted',
      },
    },
    {
      id: 'wood-assembly',
      title: { id: 'Merakit meja, kursi, atau lemari', en: 'Assembling a table, chair or cupboard' },
      lessonHours: 28,
      theoryShare: 0.1,
      requires: ['wood-machine'],
    },
    {
      id: 'wood-finish',
      title: { id: 'Mengamplas dan melapisi', en: 'Sanding and finishing' },
      lessonHours: 12,
      theoryShare: 0.2,
      requires: ['wood-assembly'],
      adaptation: {
        id: 'Pelapis berbahan air menggantikan tiner, karena tiner mudah terbakar dan dapat dihirup',
        en: 'Water-based finish replaces thinner, which burns and can be sniffed',
      },
    },
    {
      id: 'wood-business',
      title: { id: 'Menghitung harga dan menerima pesanan', en: 'Pricing and taking orders' },
      lessonHours: 8,
      theoryShare: 0.5,
      requires: ['wood-finish'],
    },
  ],
  tools: [
    { name: { id: 'Pahat kayu bernomor', en: 'Numbered chisel' }, risk: 'high', quantity: 16 },
    { name: { id: 'Gergaji tangan', en: 'Hand saw' }, risk: 'high', quantity: 8 },
    { name: { id: 'Ketam tangan', en: 'Hand plane' }, risk: 'medium', quantity: 8 },
    { name: { id: 'Bor dan mesin amplas', en: 'Drill and sander' }, risk: 'medium', quantity: 4 },
    { name: { id: 'Klem dan meteran', en: 'Clamp and tape measure' }, risk: 'low', quantity: 16 },
  ],
  adaptations: insideAPrison,
  opportunity: { workingDaysPerMonth: sixDaysAWeek },
  evidence: [hoursToConfirm, sixteenSeats, trainingCertificate],
}
