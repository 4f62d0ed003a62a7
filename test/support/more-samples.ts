import { createRequire } from 'node:module'

/**
 * fast-check with `SAMPLES` times as many random samples for each law as by day; vitest.config.ts puts it in the place of
 * fast-check. A test's own seed stays, so the first samples are those of the day. A law that fails names its seed and
 * path, as fast-check does.
 */
const real: typeof import('fast-check') = createRequire(import.meta.url)('fast-check')
const times = Number(process.env.SAMPLES)
const byDefault = 100

const assert = ((property, parameters) =>
  real.assert(property, {
    ...parameters,
    numRuns: times * (parameters?.numRuns ?? byDefault),
  })) as typeof real.assert

// biome-ignore lint/style/noDefaultExport: fast-check is imported so.
export default { ...real, assert }
