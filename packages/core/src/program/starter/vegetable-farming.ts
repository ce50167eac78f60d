import { hoursToConfirm, insideAPrison, sixDaysAWeek, sixteenSeats, trainingCertificate } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const vegetableFarming: StarterProgram = {
  id: 'vegetable-farming',
  title: { id: 'Budidaya Sayuran', en: 'Vegetable farming' },
  field: { id: 'Pertanian', en: 'Farming' },
  kind: 'short-course',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'farm-safety',
      title: { id: 'Keselamatan kerja dan penggunaan alat tani', en: 'Safety at work and using farm tools' },
      lessonHours: 6,
      theoryShare: 0.5,
      adaptation: {
        id: 'Cangkul dan sabit hanya di lahan yang diawasi dan dihitung setiap sesi; di dalam tembok dipakai sekop tangan',
        en: 'Hoes and sickles are used on guarded land only and counted each session; inside the wall hand trowels are used',
      },
    },
    {
      id: 'farm-soil',
      title: { id: 'Mengolah tanah dan membuat kompos', en: 'Preparing soil and making compost' },
      lessonHours: 14,
      theoryShare: 0.2,
      requires: ['farm-safety'],
    },
    {
      id: 'farm-seed',
      title: { id: 'Menyemai dan memindahkan bibit', en: 'Sowing and planting out' },
      lessonHours: 12,
      theoryShare: 0.2,
      requires: ['farm-soil'],
      adaptation: {
        id: 'Rak pot dan pipa menggantikan bedengan bila lahan di dalam tembok sempit',
        en: 'Racks of pots and pipes replace beds where there is little land inside the wall',
      },
    },
    {
      id: 'farm-care',
      title: { id: 'Merawat, menyiram, dan mengendalikan hama', en: 'Tending, watering and controlling pests' },
      lessonHours: 20,
      theoryShare: 0.2,
      requires: ['farm-seed'],
      adaptation: {
        id: 'Pestisida kimia diganti bahan nabati, karena beracun',
        en: 'Plant-based sprays replace chemical pesticides, which are poisonous',
      },
    },
    {
      id: 'farm-harvest',
      title: { id: 'Memanen, menyortir, dan mengemas', en: 'Harvesting, sorting and packing' },
      lessonHours: 10,
      theoryShare: 0.1,
      requires: ['farm-care'],
    },
    {
      id: 'farm-calendar',
      title: { id: 'Menyusun jadwal tanam setahun', en: 'Planning a year of planting' },
      lessonHours: 6,
      theoryShare: 0.5,
      requires: ['farm-care'],
    },
    {
      id: 'farm-business',
      title: { id: 'Menghitung biaya dan menjual hasil', en: 'Reckoning costs and selling the crop' },
      lessonHours: 12,
      theoryShare: 0.4,
      requires: ['farm-harvest'],
    },
  ],
  tools: [
    { name: { id: 'Cangkul', en: 'Hoe' }, risk: 'high', quantity: 8 },
    { name: { id: 'Sabit', en: 'Sickle' }, risk: 'high', quantity: 4 },
    { name: { id: 'Sekop tangan', en: 'Hand trowel' }, risk: 'medium', quantity: 16 },
    { name: { id: 'Gembor dan ember', en: 'Watering can and bucket' }, risk: 'low', quantity: 16 },
  ],
  adaptations: insideAPrison,
  opportunity: { workingDaysPerMonth: sixDaysAWeek },
  evidence: [hoursToConfirm, sixteenSeats, trainingCertificate],
}
