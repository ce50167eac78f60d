import { hoursToConfirm, insideAPrison, sixDaysAWeek, sixteenSeats, trainingCertificate } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const motorcycleRepair: StarterProgram = {
  id: 'motorcycle-repair',
  title: { id: 'Servis Sepeda Motor', en: 'Motorcycle repair' },
  field: { id: 'Otomotif', en: 'Automotive' },
  kind: 'regular',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'moto-safety',
      title: { id: 'Keselamatan kerja dan hitung alat', en: 'Safety at work and counting tools' },
      lessonHours: 10,
      theoryShare: 0.5,
      adaptation: {
        id: 'Kunci dan obeng di papan bayangan; bensin hanya di tangki motor latihan dan tidak disimpan terpisah, karena mudah terbakar',
        en: 'Spanners and drivers hang on a shadow board; petrol is in the practice machine only, never stored, for it burns',
      },
    },
    {
      id: 'moto-service',
      title: { id: 'Servis berkala dan ganti oli', en: 'Regular service and oil change' },
      lessonHours: 24,
      theoryShare: 0.2,
      requires: ['moto-safety'],
    },
    {
      id: 'moto-engine',
      title: { id: 'Memeriksa dan memperbaiki mesin', en: 'Checking and repairing engines' },
      lessonHours: 40,
      theoryShare: 0.2,
      requires: ['moto-service'],
      adaptation: {
        id: 'Memakai mesin peraga di meja, karena motor yang dapat dihidupkan tidak masuk area hunian',
        en: 'Bench engines are used, for machines that run may not enter the housing area',
      },
    },
    {
      id: 'moto-fuel',
      title: { id: 'Sistem bahan bakar dan injeksi', en: 'Fuel and injection systems' },
      lessonHours: 24,
      theoryShare: 0.3,
      requires: ['moto-engine'],
    },
    {
      id: 'moto-electric',
      title: { id: 'Sistem kelistrikan', en: 'Electrical systems' },
      lessonHours: 24,
      theoryShare: 0.3,
      requires: ['moto-service'],
    },
    {
      id: 'moto-chassis',
      title: { id: 'Rem, rantai, ban, dan suspensi', en: 'Brakes, chain, tyres and suspension' },
      lessonHours: 24,
      theoryShare: 0.1,
      requires: ['moto-service'],
    },
    {
      id: 'moto-business',
      title: { id: 'Melayani pelanggan dan memulai bengkel', en: 'Serving customers and starting a workshop' },
      lessonHours: 14,
      theoryShare: 0.5,
      requires: ['moto-chassis'],
    },
  ],
  tools: [
    { name: { id: 'Kunci pas dan ring (set)', en: 'Spanner set' }, risk: 'high', quantity: 8 },
    { name: { id: 'Obeng (set)', en: 'Screwdriver set' }, risk: 'high', quantity: 8 },
    { name: { id: 'Mesin peraga', en: 'Bench engine' }, risk: 'low', quantity: 4 },
    { name: { id: 'Alat ukur listrik', en: 'Multimeter' }, risk: 'low', quantity: 4 },
  ],
  adaptations: insideAPrison,
  opportunity: { workingDaysPerMonth: sixDaysAWeek },
  evidence: [
    hoursToConfirm,
    sixteenSeats,
    {
      about: 'standard',
      status: 'assumption',
      source: {
        id: 'SKKNI 147/2019 (sepeda motor) hanya terbaca judulnya; kode unit perlu diisi',
        en: 'Of SKKNI 147/2019 (motorcycles) only the title was read; unit codes are to be added',
      },
    },
    trainingCertificate,
  ],
}
