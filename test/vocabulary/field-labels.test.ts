import { expect, it } from 'vitest'
import { samplesOf } from '#src/case/samples.ts'
import { fieldLabel } from '#src/index.ts'
import { type FactType, facts } from '#src/vocabulary/facts.ts'
import { notEmpty } from '../support/not-empty.ts'

const at = '2026-03-02T09:00:00+08:00'

const fieldsOf = (definition: (typeof facts)[FactType]) =>
  [...samplesOf(definition, at)].flatMap((sample) => Object.entries(sample))
/** Some facts say by their type all there is to say. */
const withFields = Object.values(facts).filter((definition) => fieldsOf(definition).length > 0)

it('most facts have fields', () => {
  expect(withFields.length).toBeGreaterThan(Object.keys(facts).length / 2)
})

it.each(withFields)('every field and choice of $type is named in both languages', (definition) => {
  const type = definition.type as FactType
  for (const sample of notEmpty(samplesOf(definition, at))) {
    for (const [name, value] of Object.entries(sample)) {
      const field = fieldLabel(type, name)
      expect([name, field?.zh, field?.en]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u), expect.any(String)])
      const choices = [value]
        .flat()
        .filter((each) => ['string', 'boolean'].includes(typeof each))
        .map(String)
      if (field?.choices) expect(Object.keys(field.choices)).toEqual(expect.arrayContaining(choices))
      else expect(choices.every((each) => each === at || each.startsWith('sample') || name === 'duty')).toBe(true)
    }
  }
})
