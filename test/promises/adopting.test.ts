import { expect, it } from 'vitest'
import { suao2018 } from '#machines/index.ts'
import { at, promise, verify } from '#src/promises/index.ts'

const handsOver = promise('nobodyIsHandedOver', {
  id: 'T-1',
  zh: '無人移至非自願個案',
  en: 'Nobody goes on as an involuntary case',
  never: at(({ handsOverTo }) => handsOverTo === 'involuntary'),
})

it('a flow is proved for an agency that adopts the flow it hands over to, and the story says so', () => {
  const [verdict] = verify(suao2018.general, { promises: [handsOver] }).promises
  if (verdict?.holds !== false) throw new Error(`it is broken, not ${verdict?.holds}`)
  expect(verdict.story.opening.policy?.adopts).toEqual(['involuntary'])
  expect(verdict.story.lines.at(-1)?.steps).toEqual(['handedOverToInvoluntary'])
})

it('a policy that says which flows the agency adopts is taken at its word', () => {
  const [verdict] = verify(suao2018.general, { promises: [handsOver], policy: { adopts: [] } }).promises
  expect(verdict?.holds).toBe(true)
})
