import { insideAPrison, sixDaysAWeek, sixteenSeats, trainingCertificate } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const welding: StarterProgram = {
  id: 'welding',
  title: { id: 'Las Busur Manual (SMAW)', en: 'Shielded metal arc welding' },
  field: { id: 'Teknik las', en: 'Welding' },
  kind: 'mobile-training-unit',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'weld-safety',
      title: { id: 'Keselamatan kerja dan alat pelindung diri', en: 'Safety at work and protective gear' },
      lessonHours: 16,
      theoryShare: 0.5,
      adaptation: {
        id: 'Tabung gas tidak dipakai; hanya las listrik, dengan panel yang dikunci petugas, karena gas mudah disalahgunakan',
        en: 'No gas bottles: electric welding only, from a panel that staff lock, for gas is easily misused',
      },
    },
    {
      id: 'weld-drawing',
      title: { id: 'Membaca gambar kerja dan menandai bahan', en: 'Reading drawings and marking out' },
      lessonHours: 12,
      theoryShare: 0.5,
      requires: ['weld-safety'],
    },
    {
      id: 'weld-cutting',
      title: { id: 'Memotong dan menyiapkan kampuh', en: 'Cutting and preparing joints' },
      lessonHours: 20,
      theoryShare: 0.2,
      requires: ['weld-drawing'],
      adaptation: {
        id: 'Mata gerinda dan mata gergaji dihitung dan ditukar satu per satu, agar tidak ada sisa yang terbawa',
        en: 'Grinding discs and saw blades are counted and exchanged one for one, so that no piece is carried away',
      },
    },
    {
      id: 'weld-machine',
      title: { id: 'Menyetel mesin las dan memilih elektrode', en: 'Setting the machine and choosing electrodes' },
      lessonHours: 12,
      theoryShare: 0.4,
      requires: ['weld-safety'],
    },
    {
      id: 'weld-flat',
      title: { id: 'Mengelas posisi datar dan horizontal', en: 'Welding flat and horizontal' },
      lessonHours: 48,
      theoryShare: 0.15,
      requires: ['weld-cutting', 'weld-machine'],
    },
    {
      id: 'weld-vertical',
      title: { id: 'Mengelas posisi tegak', en: 'Welding vertical' },
      lessonHours: 24,
      theoryShare: 0.15,
      requires: ['weld-flat'],
    },
    {
      id: 'weld-product',
      title: { id: 'Membuat pagar, rak, atau teralis', en: 'Making a fence, rack or grille' },
      lessonHours: 20,
      theoryShare: 0.12,
      requires: ['weld-vertical'],
      adaptation: {
        id: 'Barang contoh berupa rak dan kursi, bukan benda tajam atau teralis lapas sendiri',
        en: 'The sample is a rack or chair: nothing pointed, and no grille of the prison itself',
      },
    },
    {
      id: 'weld-business',
      title: { id: 'Menghitung harga dan memulai bengkel las', en: 'Pricing work and starting a workshop' },
      lessonHours: 8,
      theoryShare: 0.5,
      requires: ['weld-product'],
    },
  ],
  tools: [
    { name: { id: 'Mesin las listrik', en: 'Welding machine' }, risk: 'medium', quantity: 4 },
    { name: { id: 'Gerinda tangan', en: 'Angle grinder' }, risk: 'high', quantity: 2 },
    { name: { id: 'Palu terak dan sikat kawat', en: 'Chipping hammer and wire brush' }, risk: 'high', quantity: 8 },
    { name: { id: 'Topeng dan sarung tangan las', en: 'Welding mask and gloves' }, risk: 'low', quantity: 16 },
  ],
  adaptations: insideAPrison,
  opportunity: { workingDaysPerMonth: sixDaysAWeek },
  evidence: [
    {
      about: 'lesson-hours',
      status: 'observed',
      source: {
        id: 'Pelatihan keliling di Lapas Mojokerto (2022): 30 hari, 08.00–12.00, setara 160 JP dengan 25% teori; JP per unit adalah rancangan',
        en: 'Mobile course in the prison at Mojokerto (2022): 30 days from 08:00 to 12:00, worth 160 lesson hours with 25% theory; hours of each unit are designed',
      },
    },
    sixteenSeats,
    trainingCertificate,
  ],
}
