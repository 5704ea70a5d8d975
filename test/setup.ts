import fc from 'fast-check'

/** Properties try the same cases on every machine; another seed finds others: `FC_SEED=7 npx vitest run`. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 30_2020) })
