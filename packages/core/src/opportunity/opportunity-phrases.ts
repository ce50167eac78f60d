/** The phrases of a trade's description: plain enough to be read aloud to trainees. Amounts and counts come written. */
export interface OpportunityPhrases {
  readonly contribution: (price: string, cost: string, left: string) => string
  readonly loss: (price: string, cost: string) => string
  readonly withoutWage: string
  readonly withWage: (wage: string) => string
  readonly breakEven: (who: string, perMonth: string, perDay: string | null) => string
  readonly nothingToCover: (who: string) => string
  readonly neverBreaksEven: (who: string) => string
  readonly month: (perDay: string, days: string) => string
  readonly gain: (who: string, amount: string) => string
  readonly shortfall: (who: string, amount: string) => string
  readonly payback: (who: string, months: string, startUp: string) => string
  readonly unpaidPayback: (who: string, months: string, startUp: string) => string
  readonly neverPaysBack: (who: string, startUp: string) => string
  readonly demand: (demand: string, businesses: string | null, graduates: string) => string
  readonly saturated: (supply: string) => string
  readonly roomLeft: string
  readonly missing: (what: string, inputs: string) => string
  readonly topics: Readonly<Record<'contribution' | 'breakEven' | 'monthlyResult' | 'payback' | 'saturation', string>>
  readonly missingWithWage: (inputs: string) => string
  readonly toConfirm: (inputs: string) => string
  readonly allConfirmed: string
  readonly nothingGiven: string
}

export const opportunityPhrases: Readonly<Record<'id' | 'en', OpportunityPhrases>> = {
  id: {
    contribution: (price, cost, left) =>
      `Setiap satuan dijual ${price} dan biayanya ${cost}, jadi sisanya ${left} untuk biaya bulanan dan upah.`,
    loss: (price, cost) => `Setiap satuan dijual ${price}, padahal biayanya ${cost}: tidak ada sisa sama sekali.`,
    withoutWage: 'Tanpa menghitung upah pemilik',
    withWage: (wage) => `Dengan upah pemilik ${wage} sebulan`,
    breakEven: (who, perMonth, perDay) =>
      `${who}, usaha impas bila laku paling sedikit ${perMonth} satuan sebulan${perDay === null ? '' : `, kira-kira ${perDay} sehari`}.`,
    nothingToCover: (who) => `${who}, tidak ada biaya bulanan yang harus ditutup.`,
    neverBreaksEven: (who) => `${who}, usaha tidak pernah impas, berapa pun yang laku.`,
    month: (perDay, days) => `Rencananya laku ${perDay} satuan sehari selama ${days} hari sebulan.`,
    gain: (who, amount) => `${who}, sisa sebulan ${amount}.`,
    shortfall: (who, amount) => `${who}, sebulan rugi ${amount}.`,
    payback: (who, months, startUp) => `${who}, modal ${startUp} kembali dalam ${months} bulan.`,
    unpaidPayback: (who, months, startUp) =>
      `${who}, modal ${startUp} kembali dalam ${months} bulan, tetapi selama itu pemilik bekerja tanpa penghasilan.`,
    neverPaysBack: (who, startUp) => `${who}, modal ${startUp} tidak pernah kembali.`,
    demand: (demand, businesses, graduates) =>
      `Permintaan setempat ${demand} satuan sehari${businesses === null ? '' : ` cukup untuk ${businesses} usaha seperti ini`}; yang dilatih ${graduates} orang.`,
    saturated: (supply) => `Pasar akan jenuh: bersama-sama mereka menawarkan ${supply} satuan sehari.`,
    roomLeft: 'Permintaan itu cukup untuk semuanya.',
    missing: (what, inputs) => `${what} belum dapat dihitung. Angka yang belum ada: ${inputs}.`,
    topics: {
      contribution: 'Sisa per satuan',
      breakEven: 'Titik impas',
      monthlyResult: 'Hasil sebulan',
      payback: 'Waktu kembali modal',
      saturation: 'Kejenuhan pasar',
    },
    missingWithWage: (inputs) => `Dengan upah pemilik hasilnya belum dapat dihitung. Angka yang belum ada: ${inputs}.`,
    toConfirm: (inputs) => `Perhitungan ini memakai asumsi yang perlu dikonfirmasi: ${inputs}.`,
    allConfirmed: 'Semua angka yang dipakai resmi atau hasil pengamatan.',
    nothingGiven: 'Belum ada satu angka pun untuk usaha ini.',
  },
  en: {
    contribution: (price, cost, left) =>
      `Each unit sells for ${price} and costs ${cost}, which leaves ${left} for monthly costs and wages.`,
    loss: (price, cost) => `Each unit sells for ${price} but costs ${cost}: nothing is left.`,
    withoutWage: 'Without counting a wage for the owner',
    withWage: (wage) => `With a wage of ${wage} a month for the owner`,
    breakEven: (who, perMonth, perDay) =>
      `${who}, the business breaks even when at least ${perMonth} units a month are sold${perDay === null ? '' : `, about ${perDay} a day`}.`,
    nothingToCover: (who) => `${who}, there is no monthly cost to cover.`,
    neverBreaksEven: (who) => `${who}, the business never breaks even, however much is sold.`,
    month: (perDay, days) => `The plan is to sell ${perDay} units a day on ${days} days a month.`,
    gain: (who, amount) => `${who}, ${amount} a month is left.`,
    shortfall: (who, amount) => `${who}, a month loses ${amount}.`,
    payback: (who, months, startUp) => `${who}, the start-up cost of ${startUp} is earned back in ${months} months.`,
    unpaidPayback: (who, months, startUp) =>
      `${who}, the start-up cost of ${startUp} is earned back in ${months} months, but all that time the owner works without an income.`,
    neverPaysBack: (who, startUp) => `${who}, the start-up cost of ${startUp} is never earned back.`,
    demand: (demand, businesses, graduates) =>
      `The local demand of ${demand} units a day${businesses === null ? '' : ` bears ${businesses} such businesses`}; ${graduates} people are trained.`,
    saturated: (supply) => `The market will be saturated: together they offer ${supply} units a day.`,
    roomLeft: 'That is enough for all of them.',
    missing: (what, inputs) => `${what} cannot be computed yet. Figures that are missing: ${inputs}.`,
    topics: {
      contribution: 'What a unit leaves',
      breakEven: 'The break-even',
      monthlyResult: 'The result of a month',
      payback: 'The payback time',
      saturation: 'Market saturation',
    },
    missingWithWage: (inputs) =>
      `With a wage for the owner it cannot be computed yet. Figures that are missing: ${inputs}.`,
    toConfirm: (inputs) => `This rests on assumptions that need to be confirmed: ${inputs}.`,
    allConfirmed: 'All figures used are official or observed.',
    nothingGiven: 'There is no figure for this trade yet.',
  },
}
