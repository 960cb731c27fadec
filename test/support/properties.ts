import fc from 'fast-check'

/** Every property is tried on the same cases at each run of the tests, so that none fails by chance. */
const FIXED_SEED = 20_261_128

/** Other cases: a seed, and for one property the path to its counterexample, as fast-check prints them. */
const { HEARSAY_PROPERTY_SEED: seed, HEARSAY_PROPERTY_PATH: path } = process.env

fc.configureGlobal({
  seed: seed === undefined ? FIXED_SEED : Number(seed),
  ...(path === undefined ? {} : { path }),
})
