import { assessedInside, insideAPrison, sixDaysAWeek, sixteenSeats } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const garmentSewing: StarterProgram = {
  id: 'garment-sewing',
  title: { id: 'Menjahit Pakaian dengan Mesin', en: 'Sewing clothes by machine' },
  field: { id: 'Garmen', en: 'Garments' },
  kind: 'regular',
  seats: { min: 8, max: 16 },
  certificate: 'competency',
  units: [
    {
      id: 'sewing-safety',
      title: { id: 'Keselamatan kerja dan hitung alat', en: 'Safety at work and counting tools' },
      lessonHours: 8,
      theoryShare: 0.5,
      adaptation: {
        id: 'Gunting, pendedel, dan jarum bernomor, dihitung keluar dan masuk setiap sesi karena alat tajam',
        en: 'Shears, rippers and needles are numbered and counted out and in, for they are sharp',
      },
    },
    {
      id: 'sewing-measuring',
      title: { id: 'Mengukur badan dan memilih bahan', en: 'Measuring and choosing cloth' },
      lessonHours: 16,
      theoryShare: 0.4,
      requires: ['sewing-safety'],
    },
    {
      id: 'sewing-pattern',
      title: { id: 'Membuat dan memecah pola', en: 'Drafting and altering patterns' },
      lessonHours: 32,
      theoryShare: 0.35,
      requires: ['sewing-measuring'],
      adaptation: {
        id: 'Bahan ajar lebih banyak gambar daripada tulisan, bagi peserta yang baru belajar membaca',
        en: 'Handouts show more than they tell, for people who are only learning to read',
      },
    },
    {
      id: 'sewing-machine',
      title: { id: 'Mengoperasikan mesin jahit dan obras', en: 'Running sewing machine and overlock' },
      lessonHours: 32,
      theoryShare: 0.2,
      requires: ['sewing-safety'],
      adaptation: {
        id: 'Dua peserta bergantian pada satu mesin karena mesin terbatas',
        en: 'Two people take turns at one machine, for there are few',
      },
    },
    {
      id: 'sewing-cutting',
      title: { id: 'Menggelar dan memotong bahan', en: 'Laying out and cutting cloth' },
      lessonHours: 16,
      theoryShare: 0.2,
      requires: ['sewing-pattern'],
      adaptation: {
        id: 'Pemotongan hanya di meja yang diawasi petugas, agar gunting besar tidak berpindah',
        en: 'Cutting is done at a table that staff watch, so that large shears stay there',
      },
    },
    {
      id: 'sewing-assembly',
      title: { id: 'Menjahit pakaian dengan mesin', en: 'Sewing a garment by machine' },
      lessonHours: 96,
      theoryShare: 0.1,
      requires: ['sewing-machine', 'sewing-cutting'],
    },
    {
      id: 'sewing-finishing',
      title: { id: 'Memasang kancing, menyetrika, dan mengemas', en: 'Buttons, ironing and packing' },
      lessonHours: 16,
      theoryShare: 0.1,
      requires: ['sewing-assembly'],
    },
    {
      id: 'sewing-quality',
      title: { id: 'Memeriksa mutu jahitan', en: 'Checking the quality of seams' },
      lessonHours: 8,
      theoryShare: 0.3,
      requires: ['sewing-assembly'],
    },
    {
      id: 'sewing-business',
      title: {
        id: 'Menghitung biaya dan memulai usaha jahit',
        en: 'Reckoning costs and starting to sew for customers',
      },
      lessonHours: 16,
      theoryShare: 0.5,
      requires: ['sewing-quality'],
    },
  ],
  tools: [
    { name: { id: 'Mesin jahit', en: 'Sewing machine' }, risk: 'low', quantity: 8 },
    { name: { id: 'Mesin obras', en: 'Overlock machine' }, risk: 'low', quantity: 2 },
    { name: { id: 'Gunting kain bernomor', en: 'Numbered cloth shears' }, risk: 'high', quantity: 8 },
    { name: { id: 'Pendedel dan jarum (set)', en: 'Ripper and needles (set)' }, risk: 'medium', quantity: 16 },
    { name: { id: 'Setrika uap', en: 'Steam iron' }, risk: 'medium', quantity: 2 },
  ],
  adaptations: [
    ...insideAPrison,
    assessedInside,
    {
      what: {
        id: 'Latihan memakai pesanan seragam dan perlengkapan lapas, bukan pesanan pelanggan luar',
        en: 'Practice pieces are uniforms and linen of the prison, not orders of outside customers',
      },
      why: {
        id: 'Pelanggan luar tidak dapat mengukur badan di dalam; pesanan luar perlu konfirmasi',
        en: 'Customers from outside cannot be measured inside; outside orders are to be confirmed',
      },
    },
  ],
  opportunity: {
    startUpCost: {
      value: 3_600_000,
      unit: { id: 'rupiah', en: 'rupiah' },
      source: {
        id: 'Mesin 2,25 juta, obras 1,0 juta, alat 0,35 juta menurut tenun.in; harga nasional, perlu konfirmasi setempat',
        en: 'Machine 2.25 million, overlock 1.0, tools 0.35 at tenun.in; national prices, to be confirmed locally',
      },
      status: 'assumption',
    },
    price: {
      value: 60_000,
      unit: { id: 'rupiah per kemeja', en: 'rupiah a shirt' },
      source: {
        id: 'Asumsi di antara Rp50.000–90.000 ongkos jahit kemeja; perlu konfirmasi setempat',
        en: 'Assumption within Rp50,000–90,000 for sewing a shirt; to be confirmed locally',
      },
      status: 'assumption',
    },
    variableCost: {
      value: 8_000,
      unit: { id: 'rupiah per kemeja', en: 'rupiah a shirt' },
      source: {
        id: 'Asumsi benang dan bahan pembantu; perlu konfirmasi',
        en: 'Assumption for thread and trimmings; to be confirmed',
      },
      status: 'assumption',
    },
    fixedCostPerMonth: {
      value: 0,
      unit: { id: 'rupiah per bulan', en: 'rupiah a month' },
      source: {
        id: 'Asumsi bekerja di rumah, listrik belum dihitung; perlu konfirmasi',
        en: 'Assumption of working at home, power not counted; to be confirmed',
      },
      status: 'assumption',
    },
    workingDaysPerMonth: sixDaysAWeek,
    unitsPerDay: {
      value: 2,
      unit: { id: 'kemeja per hari', en: 'shirts a day' },
      source: { id: 'Asumsi; perlu survei setempat', en: 'Assumption; needs a local survey' },
      status: 'assumption',
    },
  },
  evidence: [
    {
      about: 'lesson-hours',
      status: 'observed',
      source: {
        id: 'Paket “menjahit pakaian dengan mesin” 240 JP, sekitar dua bulan, 16 orang (2024); pembagian JP per unit adalah rancangan',
        en: 'Package of 240 lesson hours, about two months, 16 people (2024); the hours of each unit are designed',
      },
    },
    sixteenSeats,
    {
      about: 'standard',
      status: 'assumption',
      source: {
        id: 'SKKNI 177/2020 (industri garmen) dan KEP.90/MEN/2010 (pesanan) hanya terbaca judulnya; kode unit perlu diisi',
        en: 'Of SKKNI 177/2020 (industry) and KEP.90/MEN/2010 (custom made) only the titles were read; unit codes are to be added',
      },
    },
    {
      about: 'certificate',
      status: 'assumption',
      source: {
        id: 'Paket 240 JP itu diakhiri uji kompetensi BNSP; perlu konfirmasi LSP setempat',
        en: 'That package ended with an assessment under BNSP; ask the local certification body',
      },
    },
  ],
}
