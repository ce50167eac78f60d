import { hoursToConfirm, insideAPrison, sixDaysAWeek, sixteenSeats, trainingCertificate } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const bakery: StarterProgram = {
  id: 'bakery',
  title: { id: 'Membuat Roti dan Kue', en: 'Bread and cake baking' },
  field: { id: 'Tata boga', en: 'Food' },
  kind: 'short-course',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'bake-hygiene',
      title: { id: 'Kebersihan diri, tempat, dan bahan pangan', en: 'Hygiene of people, place and food' },
      lessonHours: 8,
      theoryShare: 0.5,
    },
    {
      id: 'bake-measure',
      title: { id: 'Menimbang bahan dan membaca resep', en: 'Weighing and reading recipes' },
      lessonHours: 8,
      theoryShare: 0.4,
      requires: ['bake-hygiene'],
      adaptation: {
        id: 'Resep bergambar dengan takaran gelas dan sendok, bagi yang baru belajar membaca dan berhitung',
        en: 'Picture recipes in cups and spoons, for people who are only learning to read and count',
      },
    },
    {
      id: 'bake-dough',
      title: { id: 'Membuat dan mengembangkan adonan', en: 'Making and proving dough' },
      lessonHours: 16,
      theoryShare: 0.2,
      requires: ['bake-measure'],
      adaptation: {
        id: 'Ragi disimpan dan ditakar petugas, karena dapat dipakai membuat minuman beralkohol',
        en: 'Staff keep and measure the yeast, for it can be used to brew',
      },
    },
    {
      id: 'bake-bread',
      title: { id: 'Membentuk dan memanggang roti', en: 'Shaping and baking bread' },
      lessonHours: 20,
      theoryShare: 0.1,
      requires: ['bake-dough'],
      adaptation: {
        id: 'Oven dan tabung gas di luar jangkauan; dinyalakan petugas atau instruktur',
        en: 'Oven and gas bottle stand out of reach; staff or the instructor light them',
      },
    },
    {
      id: 'bake-cake',
      title: { id: 'Membuat kue basah dan kue kering', en: 'Cakes and biscuits' },
      lessonHours: 16,
      theoryShare: 0.1,
      requires: ['bake-measure'],
    },
    {
      id: 'bake-pack',
      title: { id: 'Mengemas, memberi label, dan menyimpan', en: 'Packing, labelling and storing' },
      lessonHours: 4,
      theoryShare: 0.4,
      requires: ['bake-bread'],
    },
    {
      id: 'bake-business',
      title: { id: 'Menghitung harga, izin PIRT, dan memulai usaha', en: 'Pricing, home-food permit and starting out' },
      lessonHours: 8,
      theoryShare: 0.5,
      requires: ['bake-pack'],
    },
  ],
  tools: [
    { name: { id: 'Oven dan tabung gas', en: 'Oven and gas bottle' }, risk: 'high', quantity: 2 },
    { name: { id: 'Pisau roti', en: 'Bread knife' }, risk: 'high', quantity: 2 },
    { name: { id: 'Mesin pengaduk', en: 'Mixer' }, risk: 'low', quantity: 4 },
    { name: { id: 'Loyang dan timbangan', en: 'Tin and scales' }, risk: 'low', quantity: 16 },
  ],
  adaptations: insideAPrison,
  opportunity: { workingDaysPerMonth: sixDaysAWeek },
  evidence: [hoursToConfirm, sixteenSeats, trainingCertificate],
}
