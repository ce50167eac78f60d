// `npm run fuzz [COUNT] [FIRST_SEED]`: reads spoiled workbooks, 10,000 where no count is given; the suite reads a few.
import { longerTest } from './longer-test.mjs'

const [count = '10000', seed = '1'] = process.argv.slice(2)
longerTest('workbook', ['fuzz.test.ts'], { BEKAL_FUZZ: count, BEKAL_FUZZ_SEED: seed })
