import { insideAPrison, sixDaysAWeek, sixteenSeats, trainingCertificate } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const batik: StarterProgram = {
  id: 'batik',
  title: { id: 'Batik Tulis dan Cap', en: 'Hand-drawn and stamped batik' },
  field: { id: 'Kerajinan tekstil', en: 'Textile crafts' },
  kind: 'short-course',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'batik-safety',
      title: { id: 'Keselamatan kerja dengan malam panas', en: 'Safety with hot wax' },
      lessonHours: 3,
      theoryShare: 0.5,
      adaptation: {
        id: 'Kompor listrik kecil menggantikan kompor minyak; malam dipanaskan di meja instruktur karena dapat melukai',
        en: 'Small electric stoves replace kerosene; wax is heated at the instructor’s table, for it can hurt',
      },
    },
    {
      id: 'batik-motif',
      title: { id: 'Membuat dan memindahkan motif', en: 'Drawing and tracing a motif' },
      lessonHours: 6,
      theoryShare: 0.3,
      requires: ['batik-safety'],
    },
    {
      id: 'batik-wax',
      title: { id: 'Mencanting dan mengecap', en: 'Waxing with canting and stamp' },
      lessonHours: 12,
      theoryShare: 0.1,
      requires: ['batik-motif'],
    },
    {
      id: 'batik-dye',
      title: { id: 'Mewarnai dan melorod', en: 'Dyeing and removing wax' },
      lessonHours: 9,
      theoryShare: 0.1,
      requires: ['batik-wax'],
      adaptation: {
        id: 'Pewarna alami didahulukan, agar limbah tidak perlu diolah di dalam lapas',
        en: 'Natural dyes come first, so that no waste has to be treated inside the prison',
      },
    },
    {
      id: 'batik-finish',
      title: { id: 'Mencuci, menyetrika, dan mengemas', en: 'Washing, ironing and packing' },
      lessonHours: 3,
      theoryShare: 0.1,
      requires: ['batik-dye'],
    },
    {
      id: 'batik-business',
      title: { id: 'Menghitung harga dan menjual', en: 'Pricing and selling' },
      lessonHours: 3,
      theoryShare: 0.5,
      requires: ['batik-finish'],
    },
  ],
  tools: [
    { name: { id: 'Canting dan cap', en: 'Canting and stamp' }, risk: 'medium', quantity: 16 },
    { name: { id: 'Kompor listrik kecil', en: 'Small electric stove' }, risk: 'medium', quantity: 4 },
    { name: { id: 'Gawangan dan wajan', en: 'Frame and wax pan' }, risk: 'low', quantity: 8 },
    { name: { id: 'Setrika', en: 'Iron' }, risk: 'medium', quantity: 2 },
  ],
  adaptations: insideAPrison,
  opportunity: { workingDaysPerMonth: sixDaysAWeek },
  evidence: [
    {
      about: 'lesson-hours',
      status: 'observed',
      source: {
        id: '36 JP dalam 9 hari kerja di Lapas Tarakan; JP per unit adalah rancangan',
        en: '36 lesson hours on 9 working days in the prison at Tarakan; hours of each unit are designed',
      },
    },
    sixteenSeats,
    trainingCertificate,
  ],
}
