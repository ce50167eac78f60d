import {
  absence,
  assessment,
  cohort,
  day,
  line,
  observation,
  parameter,
  toAssessment,
  toCohort,
  toLine,
  toObservation,
  unit,
  type Break,
  type Edit,
} from './break-edits.js'

/** Faults that do not touch each other stand in one workbook; each list is one workbook. */
export const breaks: readonly (readonly Break[])[] = [
  [
    {
      rule: 'RAB: setiap dana membayar akun',
      state: 'PERIKSA',
      code: 'account-not-payable',
      edits: [line('bb-modul', { Akun: '5.1.02.99' })],
      leads: toLine('bb-modul', 'Akun'),
    },
    {
      rule: 'RAB: setiap pihak yang membayar menurut skema',
      state: 'PERIKSA',
      code: 'fund-not-named',
      edits: [line('mj-kudapan', { 'Dana 1': null })],
      leads: toLine('mj-kudapan', 'Dana 1'),
    },
    {
      // Signs and capitals make no difference; one of the two lines does not say for how many people it is.
      rule: 'RAB: tidak ada hal yang dibayar dua kali',
      state: 'PERINGATAN',
      code: 'paid-twice',
      edits: [line('bb-steril', { Uraian: 'penggandaan MODUL, dan lembar (kerja)' })],
      leads: toLine('bb-modul', 'Kode'),
    },
    {
      rule: 'RAB: faktor satu baris bersama-sama',
      state: 'PERIKSA',
      code: 'factors-too-fine',
      edits: [line('mj-modul', { 'Faktor 1': 16.125, 'Faktor 2': 185.25 })],
      leads: toLine('mj-modul', 'Faktor 1'),
    },
    {
      rule: 'RAB: pajak setiap baris tunai',
      state: 'PERINGATAN',
      code: 'tax-beyond-total',
      edits: [line('mj-atk', { Pajak: 'PPN', 'Tarif pajak': 0.11, 'Pajak sudah termasuk': 'Tidak' })],
      leads: toLine('mj-atk', 'Pajak'),
    },
    {
      // Of the lines that use it only the one paid in April is out of its time.
      rule: 'RAB: skema setiap baris berlaku',
      state: 'PERIKSA',
      code: 'scheme-not-valid',
      edits: [['Skema', 'Nama skema', { id: 'bersama-65-35' }, { 'Berlaku sampai': day('2027-03-31') }]],
      leads: toLine('bb-kudapan', 'Kode skema'),
    },
    {
      rule: 'Kalender: tidak ada dua nilai satu parameter',
      state: 'PERINGATAN',
      code: 'parameters-overlap',
      edits: [
        [
          'Kalender',
          'Nilai',
          { spare: 0 },
          parameter({ 'Berlaku dari': day('2027-01-01'), 'Berlaku sampai': day('2027-06-30') }),
        ],
        ['Kalender', 'Nilai', { spare: 1 }, parameter({ 'Berlaku dari': day('2027-06-01') })],
      ],
      leads: ['Kalender', 'Nilai', { spare: 0 }, 'Berlaku sampai'],
    },
    {
      rule: 'Unit: setiap kode unit dalam sel',
      state: 'PERIKSA',
      code: 'unknown-reference',
      edits: [unit('menjahit', 'mj-pola', { Prasyarat: 'mj-ukur; bb-k3' })],
      leads: ['Unit', 'Prasyarat', { id: 'menjahit', second: ['Kode', 'mj-pola'] }, 'Prasyarat'],
    },
    {
      rule: 'Angkatan: setiap kode peserta dalam sel',
      state: 'PERIKSA',
      code: 'unknown-reference',
      edits: [cohort('barber-1', { 'Kode peserta': 'WBP-FIKTIF-03, WBP-FIKTIF-04\nWBP-FIKTIF-99;' })],
      leads: toCohort('barber-1', 'Kode peserta'),
    },
    {
      rule: 'Perjanjian: setiap kode program dalam sel',
      state: 'PERIKSA',
      code: 'unknown-reference',
      edits: [
        ['Perjanjian', 'Judul perjanjian', { id: 'adendum-menjahit' }, { 'Untuk program': 'menjahit; tidak-ada' }],
      ],
      leads: ['Perjanjian', 'Judul perjanjian', { id: 'adendum-menjahit' }, 'Untuk program'],
    },
    {
      rule: 'Peserta: setiap kode unit dalam sel',
      state: 'PERIKSA',
      code: 'unknown-reference',
      edits: [['Peserta', 'Status hukum', { id: 'WBP-FIKTIF-02' }, { 'Unit yang sudah selesai': 'ck-k3; MJ-K3' }]],
      leads: ['Peserta', 'Status hukum', { id: 'WBP-FIKTIF-02' }, 'Unit yang sudah selesai'],
    },
    {
      rule: 'Angkatan: tidak ada kode yang tercantum dua kali',
      state: 'PERINGATAN',
      code: 'listed-twice',
      edits: [cohort('cuci-1', { 'Kode peserta': 'WBP-FIKTIF-01; WBP-FIKTIF-02; WBP-FIKTIF-01' })],
      leads: toCohort('cuci-1', 'Kode peserta'),
    },
  ],
  [
    {
      rule: 'Angkatan: tempatnya tersedia',
      state: 'PERINGATAN',
      code: 'venue-unavailable',
      // A Saturday and a Sunday on which nobody is taught, and a Tuesday on which the cohort is.
      edits: [
        absence('Tempat', { 'Kode tempat': 'ruang-jahit' }, 0, '2027-06-19', '2027-06-20'),
        absence('Tempat', { 'Kode tempat': 'halaman-cuci' }, 1, '2027-02-16', '2027-02-16'),
      ],
      leads: toCohort('cuci-1', 'Kode tempat'),
    },
    {
      rule: 'Angkatan: pada setiap hari pelatihan ada pengajar',
      state: 'PERINGATAN',
      code: 'no-instructor',
      edits: [absence('Instruktur', { 'Kode instruktur': 'instruktur-otomotif' }, 0, '2027-02-17', '2027-02-18')],
      leads: toCohort('cuci-1', 'Kode instruktur'),
    },
    {
      // The example has a cohort with an instructor away already; another one comes before it.
      rule: 'Angkatan: tidak ada pengajar yang berhalangan',
      state: 'CATATAN',
      code: 'instructor-away',
      edits: [
        cohort('barber-1', { 'Kode instruktur': 'instruktur-rambut; pendamping-giatja' }),
        absence('Instruktur', { 'Kode instruktur': 'instruktur-rambut' }, 1, '2027-04-06', '2027-04-06'),
      ],
      leads: toCohort('barber-1', 'Kode instruktur'),
    },
    {
      rule: 'Angkatan: JP per hari tidak melebihi yang dapat diajarkan',
      state: 'PERINGATAN',
      code: 'instructors-overloaded',
      edits: [['Instruktur', 'Nama atau sebutan', { id: 'instruktur-otomotif' }, { 'JP paling banyak per hari': 3 }]],
      leads: toCohort('cuci-1', 'Kode instruktur'),
    },
    {
      rule: 'Unit: setiap unit dapat diajarkan',
      state: 'PERIKSA',
      code: 'prerequisite-cycle',
      // Two units wait for each other, two more for one of them; the library names the knot once.
      more: 4,
      unlike: 'units that wait for the two are found as well',
      edits: [
        unit('cuci-kendaraan', 'ck-motor', { Prasyarat: 'ck-alat; ck-mobil-luar' }),
        unit('cuci-kendaraan', 'ck-usaha', { Prasyarat: 'ck-mobil-dalam' }),
      ],
      leads: ['Unit', 'Prasyarat', { id: 'cuci-kendaraan', second: ['Kode', 'ck-motor'] }, 'Prasyarat'],
    },
    {
      rule: 'Angkatan: ada pelatihan pada tanggal mulainya',
      state: 'CATATAN',
      code: 'start-moved',
      edits: [cohort('menjahit-1', { Mulai: day('2027-06-13') })],
      leads: toCohort('menjahit-1', 'Mulai'),
    },
    {
      rule: 'Kesiapan: tidak ada pengamatan sesudah',
      state: 'PERIKSA',
      code: 'observed-after-assessment',
      edits: [observation('nilai-01-awal', 'portofolio', { 'Diamati tanggal': day('2027-02-13') })],
      leads: toObservation('nilai-01-awal', 'portofolio', 'Diamati tanggal'),
    },
    {
      rule: 'RAB: tidak ada hal yang dibayar dua kali',
      state: 'PERINGATAN',
      code: 'more-paid-for-than-there-are',
      edits: [line('mj-benang', { Uraian: 'KAIN katun dan drill – untuk praktik' })],
      leads: toLine('mj-benang', 'Kode'),
    },
  ],
  [
    {
      rule: 'Hasil: setiap peserta tercantum',
      state: 'PERIKSA',
      code: 'participant-not-in-cohort',
      edits: [['Hasil', 'JP dihadiri', { id: 'WBP-FIKTIF-02' }, { 'Kode angkatan': 'barber-1' }]],
      leads: ['Hasil', 'JP dihadiri', { id: 'WBP-FIKTIF-02' }, 'Kode peserta'],
    },
    {
      rule: 'Hasil: setiap tindak lanjut sesudah',
      state: 'PERINGATAN',
      code: 'follow-up-before-end',
      edits: [['Hasil', 'Status kegiatan', { id: 'WBP-FIKTIF-01' }, { Tanggal: day('2027-02-20') }]],
      leads: ['Hasil', 'Status kegiatan', { id: 'WBP-FIKTIF-01' }, 'Tanggal'],
    },
    {
      rule: 'Kesiapan: setiap hasil pengamatan berada di antara',
      state: 'PERINGATAN',
      code: 'value-outside-goalposts',
      edits: [observation('nilai-01-akhir', 'kerja-sosial', { Nilai: 41 })],
      leads: toObservation('nilai-01-akhir', 'kerja-sosial', 'Nilai'),
    },
    {
      rule: 'Kesiapan: setiap penilaian memakai versi',
      state: 'PERINGATAN',
      code: 'other-rubric-version',
      edits: [assessment('nilai-program-menjahit', { 'Versi rubrik': '0.2' })],
      leads: toAssessment('nilai-program-menjahit', 'Versi rubrik'),
    },
    {
      rule: 'Kesiapan: kategori setiap keputusan lain',
      state: 'PERIKSA',
      code: 'unknown-band',
      edits: [
        assessment('nilai-program-menjahit', {
          'Keputusan lain: kategori': 'gagal',
          Alasan: 'Contoh',
          'Diputuskan tanggal': day('2027-03-06'),
        }),
      ],
      leads: toAssessment('nilai-program-menjahit', 'Keputusan lain: kategori'),
    },
    {
      rule: 'Kesiapan: tanggal penilaian mengikuti',
      state: 'PERINGATAN',
      code: 'stages-out-of-order',
      edits: [assessment('nilai-01-awal', { 'Per tanggal': day('2027-03-06') })],
      leads: toAssessment('nilai-01-akhir', 'Per tanggal'),
    },
    {
      rule: 'Perjanjian: selama berlaku, skema',
      state: 'PERINGATAN',
      code: 'scheme-gap',
      edits: [['Skema', 'Nama skema', { id: 'balai-80-20' }, { 'Berlaku dari': day('2027-06-01') }]],
      leads: ['Perjanjian', 'Judul perjanjian', { id: 'adendum-menjahit' }, 'Skema target'],
    },
    {
      rule: 'Skema: setiap skema memberi bagian',
      state: 'PERIKSA',
      code: 'scheme-without-weight',
      edits: [
        ['Skema', 'Bobot', { id: 'kursi-10-6', second: ['Kode pihak', 'bpvp'] }, { Bobot: 0 }],
        ['Skema', 'Bobot', { id: 'kursi-10-6', second: ['Kode pihak', 'lapas'] }, { Bobot: 0 }],
      ],
      leads: ['Skema', 'Nama skema', { id: 'kursi-10-6' }, 'Aturan'],
    },
    {
      rule: 'Skema: sisa pembulatan diberikan',
      state: 'PERIKSA',
      code: 'residual-without-share',
      edits: [['Skema', 'Nama skema', { id: 'bersama-65-35' }, { 'Sisa kepada': 'llk' }]],
      leads: ['Skema', 'Nama skema', { id: 'bersama-65-35' }, 'Sisa kepada'],
    },
    {
      rule: 'Peserta: setiap tanda yang ditanyakan',
      state: 'PERINGATAN',
      code: 'flag-not-recorded',
      edits: [
        [
          'Peserta',
          'Bunyi aturan',
          { spare: 0 },
          {
            'Kode aturan': 'tanda-baru',
            Pertanyaan: 'Berlatih di dalam',
            'Jenis aturan': 'Tanda ya/tidak',
            Kepastian: 'Asumsi (perlu konfirmasi)',
            'Bunyi aturan': 'Bertanda baru',
            'Bunyi aturan (Inggris)': 'Has a new mark',
            'Tanda yang ditanyakan': 'baik',
            'Tanda harus': 'Ya',
          },
        ],
      ],
      leads: ['Peserta', 'Bunyi aturan', { spare: 0 }, 'Tanda yang ditanyakan'],
    },
  ],
  [
    {
      rule: 'Rubrik: galat ukur tidak lebih kecil',
      state: 'PERINGATAN',
      code: 'error-below-half-step',
      edits: [['Rubrik', 'Galat ukur', { id: 'kesiapan-wbp', second: ['Kode', 'portofolio'] }, { 'Galat ukur': 1 }]],
      leads: ['Rubrik', 'Galat ukur', { id: 'kesiapan-wbp', second: ['Kode', 'portofolio'] }, 'Galat ukur'],
    },
    {
      rule: 'Rubrik: kode setiap tingkat berupa angka',
      state: 'PERINGATAN',
      code: 'level-not-observable',
      edits: [
        [
          'Rubrik',
          'Angka tingkat',
          { id: 'kesiapan-wbp', second: ['Kode indikator', 'rencana-kerja'] },
          { Tingkat: 'nol' },
        ],
      ],
      leads: [
        'Rubrik',
        'Angka tingkat',
        { id: 'kesiapan-wbp', second: ['Kode indikator', 'rencana-kerja'] },
        'Tingkat',
      ],
      named: ['Rubrik', 'Galat ukur', { id: 'kesiapan-wbp', second: ['Kode', 'rencana-kerja'] }, 'Skala'],
    },
    {
      rule: 'Kesiapan: tidak ada hal yang dinilai dua kali',
      state: 'PERINGATAN',
      code: 'assessed-twice',
      edits: [assessment('nilai-01-akhir', { Tahap: 'Sebelum pelatihan', 'Per tanggal': day('2027-02-12') })],
      leads: toAssessment('nilai-01-akhir', 'Kode'),
    },
    {
      rule: 'Lokasi, Angkatan: JP per hari tidak melebihi batas',
      state: 'PERINGATAN',
      code: 'hours-above-daily-maximum',
      more: 2,
      edits: [['Lokasi', 'JP Selasa', { field: true }, { 'JP Selasa': 11 }], cohort('barber-1', { 'JP/hari': 12 })],
      leads: ['Lokasi', 'JP Selasa', { field: true }, 'JP Selasa'],
    },
    {
      rule: 'Lokasi: mata uang selain rupiah',
      state: 'PERIKSA',
      code: 'minor-unit-missing',
      edits: [['Lokasi', 'Mata uang', { field: true }, { 'Mata uang': 'MYR' }]],
      leads: ['Lokasi', 'Mata uang', { field: true }, 'Desimal mata uang'],
    },
  ],
]

/** Words in cells of numbers, amounts, percentages and dates, as they come in when somebody pastes. */
export const words: readonly Edit[] = [
  line('mj-benang', { 'Harga satuan': 'belum tahu' }),
  line('mj-kain', { 'Faktor 1': 'enam belas' }),
  cohort('cuci-1', { Mulai: 'nanti' }),
  ['Perjanjian', 'Judul perjanjian', { id: 'pks-2027' }, { 'Berlaku dari': 'besok', Toleransi: 'dua persen' }],
  ['Hasil', 'Status kegiatan', { id: 'WBP-FIKTIF-01' }, { Tanggal: 'Juni' }],
  ['Kesiapan', 'Tahap', { id: 'nilai-01-awal' }, { 'Per tanggal': 'Februari' }],
]
