// `npm run recalculate [-- COUNT [SEED]]`: LibreOffice works out every formula of generated plans anew, 300 where no count is
// given, and must find the library's figures; the suite does it with a few.
import { longerTest } from './longer-test.mjs'

const [count = '300', seed = '1'] = process.argv.slice(2)
longerTest('workbook', ['generated-recalculated.test.ts'], { BEKAL_PLANS: count, BEKAL_PLANS_SEED: seed })
