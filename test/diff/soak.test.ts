import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { it } from 'vitest'
import { compareFlows } from '#src/diff/index.ts'
import { flowNames, flows } from '../support/cases.ts'
import { anyChange } from './support/changes.ts'
import { journalsAndOnward, journalsOf } from './support/journals.ts'
import { faresIn, later } from './support/versions.ts'

it.each(flowNames)(
  '%s',
  (name) => {
    const flow = flows[name]
    for (const changes of fc.sample(fc.array(anyChange(flow), { minLength: 1, maxLength: 3 }), {
      seed: 4711,
      numRuns: 200,
    })) {
      let after
      try {
        after = later(flow, (d) => {
          for (const { change } of changes) change(d)
        })
      } catch {
        continue
      }
      const { touches = [], class: of } = compareFlows(flow, after)
      const fared = [...journalsOf(name), ...journalsAndOnward(name)].map((j) => faresIn(after, j))
      const bad =
        (!touches.includes('journals') && fared.some((f) => !f.replays)) ||
        (!touches.includes('stored') && fared.some((f) => !f.loads || f.replays === 'elsewhere'))
      appendFileSync(
        '/tmp/soak2.log',
        `${name}\t${of}\t${touches}\t${bad}\t${changes.map((c) => c.said).join(' && ')}\n`,
      )
    }
  },
  3_000_000,
)
