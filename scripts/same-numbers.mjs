// `npm run same-numbers [-- COUNT [SEED]]`: library, cells, functions and pane must show the same of generated plans, 40 where
// no count is given; the suite takes a few. The pane has to be built first.
import { longerTest } from './longer-test.mjs'

const [count = '40', seed = '1'] = process.argv.slice(2)
longerTest('excel-addin', ['same-numbers-in-hosts.test.ts', 'same-numbers-in-pane.test.ts'], {
  BEKAL_PLANS: count,
  BEKAL_PLANS_SEED: seed,
})
