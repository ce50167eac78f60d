import fc from 'fast-check'

/**
 * Laws are tried on the same generated cases every time, so that a change is judged by what it changes. To go looking
 * for new cases: `FC_SEED=random npx vitest run --project core`; a failure prints the seed that leads back to it.
 */
const seed = process.env.FC_SEED ?? '20261124'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
