import { insideAPrison, sixDaysAWeek, sixteenSeats } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const vehicleWash: StarterProgram = {
  id: 'vehicle-wash',
  title: { id: 'Cuci Kendaraan', en: 'Vehicle washing' },
  field: { id: 'Jasa otomotif', en: 'Automotive services' },
  kind: 'short-course',
  seats: { min: 8, max: 16 },
  certificate: 'training',
  units: [
    {
      id: 'wash-safety',
      title: { id: 'Keselamatan kerja dan bahan pembersih', en: 'Safety at work and cleaning agents' },
      lessonHours: 4,
      theoryShare: 0.5,
      adaptation: {
        id: 'Bahan kimia disimpan petugas dan ditakar per sesi, agar tidak ada yang terbawa ke blok hunian',
        en: 'Staff keep the chemicals and measure them out for each session, so that none reaches the cells',
      },
    },
    {
      id: 'wash-equipment',
      title: { id: 'Menyiapkan mesin semprot dan peralatan', en: 'Preparing sprayer and equipment' },
      lessonHours: 6,
      theoryShare: 0.3,
      requires: ['wash-safety'],
      adaptation: {
        id: 'Selang dan nosel dihitung sebelum dan sesudah sesi karena dapat disalahgunakan',
        en: 'Hoses and nozzles are counted before and after each session, for they can be misused',
      },
    },
    {
      id: 'wash-motorcycle',
      title: { id: 'Mencuci sepeda motor', en: 'Washing motorcycles' },
      lessonHours: 8,
      theoryShare: 0.1,
      requires: ['wash-equipment'],
    },
    {
      id: 'wash-car-outside',
      title: { id: 'Mencuci bagian luar mobil', en: 'Washing a car from outside' },
      lessonHours: 10,
      theoryShare: 0.1,
      requires: ['wash-motorcycle'],
      adaptation: {
        id: 'Latihan memakai kendaraan dinas; kendaraan umum hanya di luar tembok bagi yang berhak asimilasi',
        en: 'Practice is on official vehicles; the public’s only outside the wall, for those who may work there',
      },
    },
    {
      id: 'wash-car-inside',
      title: { id: 'Membersihkan kabin mobil', en: 'Cleaning the inside of a car' },
      lessonHours: 6,
      theoryShare: 0.1,
      requires: ['wash-car-outside'],
    },
    {
      id: 'wash-customers',
      title: { id: 'Melayani pelanggan', en: 'Serving customers' },
      lessonHours: 2,
      theoryShare: 0.5,
    },
    {
      id: 'wash-business',
      title: { id: 'Menghitung biaya dan memulai usaha cuci', en: 'Reckoning costs and starting a wash' },
      lessonHours: 4,
      theoryShare: 0.5,
      requires: ['wash-customers'],
    },
  ],
  tools: [
    { name: { id: 'Mesin semprot bertekanan', en: 'Pressure washer' }, risk: 'medium', quantity: 2 },
    { name: { id: 'Selang 20 meter', en: 'Hose of 20 metres' }, risk: 'high', quantity: 2 },
    { name: { id: 'Jeriken bahan pembersih', en: 'Can of cleaning agent' }, risk: 'medium', quantity: 4 },
    { name: { id: 'Sikat dan lap', en: 'Brush and cloth' }, risk: 'low', quantity: 32 },
  ],
  adaptations: [
    ...insideAPrison,
    {
      what: {
        id: 'Latihan dua tahap: di dalam tembok dahulu, di luar hanya bagi yang sudah berhak',
        en: 'Practice has two stages: inside the wall first, outside only for those who may',
      },
      why: {
        id: 'Bekerja di luar tembok menunggu 1/2 atau 2/3 masa pidana; tempat praktik di luar perlu konfirmasi',
        en: 'Work outside waits for half or two thirds of the sentence; the place outside is to be confirmed',
      },
    },
  ],
  opportunity: {
    startUpCost: {
      value: 4_000_000,
      unit: { id: 'rupiah', en: 'rupiah' },
      source: {
        id: 'Daftar modal di ukmindonesia.id (kompresor, semprotan, sikat, sabun, tenda, spanduk); harga nasional, perlu konfirmasi setempat',
        en: 'List at ukmindonesia.id (compressor, sprayer, brushes, soap, tent, banner); national prices, to be confirmed locally',
      },
      status: 'assumption',
    },
    price: {
      value: 15_000,
      unit: { id: 'rupiah per motor', en: 'rupiah a motorcycle' },
      source: {
        id: 'Tarif cuci di Lapas Atambua (Rp15.000–30.000) dan Tabanan (Rp15.000–20.000)',
        en: 'What the washes of the prisons at Atambua (Rp15,000–30,000) and Tabanan (Rp15,000–20,000) charge',
      },
      status: 'observed',
    },
    variableCost: {
      value: 3_000,
      unit: { id: 'rupiah per motor', en: 'rupiah a motorcycle' },
      source: {
        id: 'Asumsi sabun, air, dan listrik; perlu konfirmasi',
        en: 'Assumption for soap, water and power; to be confirmed',
      },
      status: 'assumption',
    },
    fixedCostPerMonth: {
      value: 0,
      unit: { id: 'rupiah per bulan', en: 'rupiah a month' },
      source: {
        id: 'Asumsi memakai halaman sendiri; perlu konfirmasi',
        en: 'Assumption of one’s own yard; to be confirmed',
      },
      status: 'assumption',
    },
    workingDaysPerMonth: sixDaysAWeek,
    unitsPerDay: {
      value: 10,
      unit: { id: 'motor per hari', en: 'motorcycles a day' },
      source: { id: 'Asumsi; perlu survei setempat', en: 'Assumption; needs a local survey' },
      status: 'assumption',
    },
  },
  evidence: [
    {
      about: 'lesson-hours',
      status: 'assumption',
      source: {
        id: 'Perlu konfirmasi: tidak ditemukan JP acuan; biasanya dijalankan sebagai kerja asimilasi. 24–40 JP wajar sebagai usulan',
        en: 'To be confirmed: no package was found, it is usually run as work; 24–40 lesson hours are a fair proposal',
      },
    },
    sixteenSeats,
    {
      about: 'standard',
      status: 'assumption',
      source: {
        id: 'Tidak ditemukan SKKNI khusus cuci kendaraan; tetangganya SKKNI 105/2018, 97/2018, dan 147/2019',
        en: 'No national standard for vehicle washing was found; the nearest are SKKNI 105/2018, 97/2018 and 147/2019',
      },
    },
    {
      about: 'certificate',
      status: 'assumption',
      source: {
        id: 'Perlu konfirmasi: kemungkinan besar hanya sertifikat pelatihan',
        en: 'To be confirmed: most likely a training certificate only',
      },
    },
  ],
}
