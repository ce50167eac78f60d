import { assessedInside, insideAPrison, sixDaysAWeek, sixteenSeats } from './shared.js'
import type { StarterProgram } from './starter-program.js'

export const barbershop: StarterProgram = {
  id: 'barbershop',
  title: { id: 'Barbershop', en: 'Barbering' },
  field: { id: 'Tata rambut', en: 'Hairdressing' },
  kind: 'short-course',
  seats: { min: 8, max: 16 },
  certificate: 'competency',
  units: [
    {
      id: 'barber-safety',
      code: 'S.96KEC00.001.2',
      title: { id: 'Menerapkan keselamatan dan kesehatan kerja', en: 'Applying health and safety at work' },
      lessonHours: 6,
      theoryShare: 0.5,
      adaptation: {
        id: 'Ditambah hitung alat tajam pada awal dan akhir sesi, agar tidak ada yang keluar dari ruang latihan',
        en: 'Sharp tools are counted at the start and end of each session, so that none leaves the room',
      },
    },
    {
      id: 'barber-preparation',
      code: 'S.96KEC00.002.2',
      title: { id: 'Melakukan persiapan kerja', en: 'Preparing for work' },
      lessonHours: 4,
      theoryShare: 0.4,
      requires: ['barber-safety'],
    },
    {
      id: 'barber-cleaning',
      code: 'S.96KEC00.003.1',
      title: { id: 'Membersihkan tempat dan peralatan kerja', en: 'Cleaning the workplace and tools' },
      lessonHours: 6,
      theoryShare: 0.2,
      requires: ['barber-safety'],
    },
    {
      id: 'barber-communication',
      code: 'S.96KEC00.004.2',
      title: { id: 'Berkomunikasi di tempat kerja', en: 'Communicating at work' },
      lessonHours: 4,
      theoryShare: 0.5,
    },
    {
      id: 'barber-consultation',
      code: 'S.96KEC00.006.1',
      title: { id: 'Melakukan konsultasi dengan pelanggan', en: 'Consulting with a customer' },
      lessonHours: 4,
      theoryShare: 0.4,
      requires: ['barber-communication'],
    },
    {
      id: 'barber-analysis',
      title: { id: 'Menganalisis kulit kepala dan rambut', en: 'Analysing scalp and hair' },
      lessonHours: 6,
      theoryShare: 0.4,
      requires: ['barber-consultation'],
    },
    {
      id: 'barber-washing',
      code: 'S.96KEC02.089.2',
      title: { id: 'Mencuci kulit kepala dan rambut', en: 'Washing scalp and hair' },
      lessonHours: 10,
      theoryShare: 0.1,
      requires: ['barber-analysis'],
    },
    {
      id: 'barber-drying',
      title: { id: 'Mengeringkan rambut', en: 'Drying hair' },
      lessonHours: 6,
      theoryShare: 0.1,
      requires: ['barber-washing'],
    },
    {
      id: 'barber-cutting',
      title: { id: 'Memangkas rambut pria', en: 'Cutting men’s hair' },
      lessonHours: 28,
      theoryShare: 0.1,
      requires: ['barber-preparation', 'barber-drying'],
      adaptation: {
        id: 'Pisau cukur diganti mesin pangkas; gunting bernomor dan dipegang satu penanggung jawab karena alat tajam',
        en: 'Clippers replace razors; scissors are numbered and in one person’s charge, for they are sharp',
      },
    },
    {
      id: 'barber-business',
      title: { id: 'Menghitung biaya dan memulai usaha pangkas', en: 'Reckoning costs and starting a barber’s' },
      lessonHours: 6,
      theoryShare: 0.5,
      requires: ['barber-cutting'],
    },
  ],
  tools: [
    { name: { id: 'Gunting pangkas bernomor', en: 'Numbered hair scissors' }, risk: 'high', quantity: 8 },
    { name: { id: 'Mesin pangkas (clipper)', en: 'Clipper' }, risk: 'medium', quantity: 8 },
    { name: { id: 'Cermin dinding akrilik', en: 'Acrylic wall mirror' }, risk: 'low', quantity: 8 },
    { name: { id: 'Sisir dan klem', en: 'Comb and clamp' }, risk: 'low', quantity: 16 },
  ],
  adaptations: [
    ...insideAPrison,
    assessedInside,
    {
      what: {
        id: 'Model latihan adalah sesama warga binaan dan petugas yang bersedia',
        en: 'People in prison and staff who are willing sit as models',
      },
      why: {
        id: 'Pelanggan umum tidak masuk area hunian; jadwal modelnya perlu konfirmasi',
        en: 'The public does not enter the housing area; when models can sit is to be confirmed',
      },
    },
  ],
  opportunity: {
    startUpCost: {
      value: 2_000_000,
      unit: { id: 'rupiah', en: 'rupiah' },
      source: {
        id: 'Peralatan tangan Rp1,4–2,0 juta menurut asetpintar dan bisniz.id; harga nasional, perlu konfirmasi setempat',
        en: 'Hand tools of Rp1.4–2.0 million at asetpintar and bisniz.id; national prices, to be confirmed locally',
      },
      status: 'assumption',
    },
    price: {
      value: 15_000,
      unit: { id: 'rupiah per kepala', en: 'rupiah a head' },
      source: {
        id: 'Asumsi di antara Rp10.000–25.000 pangkas pinggir jalan; Lapas Banjarmasin Rp10.000. Perlu konfirmasi setempat',
        en: 'Assumption within Rp10,000–25,000 of street barbers; the prison at Banjarmasin takes Rp10,000. To be confirmed locally',
      },
      status: 'assumption',
    },
    variableCost: {
      value: 1_000,
      unit: { id: 'rupiah per kepala', en: 'rupiah a head' },
      source: { id: 'Asumsi bahan habis pakai; perlu konfirmasi', en: 'Assumption for consumables; to be confirmed' },
      status: 'assumption',
    },
    fixedCostPerMonth: {
      value: 750_000,
      unit: { id: 'rupiah per bulan', en: 'rupiah a month' },
      source: {
        id: 'Asumsi sewa satu kursi; perlu konfirmasi',
        en: 'Assumption for the rent of a chair; to be confirmed',
      },
      status: 'assumption',
    },
    workingDaysPerMonth: sixDaysAWeek,
    unitsPerDay: {
      value: 12,
      unit: { id: 'kepala per hari', en: 'heads a day' },
      source: {
        id: 'Asumsi; Lapas Banjarmasin melayani 15–20 orang sehari dengan tarif lebih rendah. Perlu survei setempat',
        en: 'Assumption; the prison at Banjarmasin serves 15–20 a day at a lower price. Needs a local survey',
      },
      status: 'assumption',
    },
  },
  evidence: [
    {
      about: 'lesson-hours',
      status: 'assumption',
      source: {
        id: 'Perlu konfirmasi: kelas bersertifikat di Blitar (2025) 9–10 hari dan 5 hari magang; di lapas tercatat 3 sampai 30 hari',
        en: 'To be confirmed: a certified course at Blitar (2025) took 9–10 days and 5 of placement; in prisons 3 to 30 days',
      },
    },
    sixteenSeats,
    {
      about: 'standard',
      status: 'observed',
      source: {
        id: 'Kode terbaca pada skema BNSP Asisten Hairdresser (2023, SKKNI 180/2021); unit tanpa kode tidak ditemukan kodenya. Kelas Blitar menyebut SKKNI 145/2018: perlu konfirmasi LSP',
        en: 'Codes as read in the scheme for assistant hairdressers (2023, SKKNI 180/2021); no code was found for the others. The course at Blitar names SKKNI 145/2018: ask the certification body',
      },
    },
    {
      about: 'certificate',
      status: 'assumption',
      source: {
        id: 'Perlu konfirmasi: uji kompetensi memerlukan LSP dan tempat uji; tanpa itu pakai sertifikat pelatihan',
        en: 'To be confirmed: an assessment needs a certification body and a site; without them give a training certificate',
      },
    },
  ],
}
