import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bsrs5, genericScale } from '#src/screening/index.ts'
import { spec } from './scales.ts'

const faultsOf = (given: unknown) => {
  const made = genericScale(given)
  return made.accepted ? [] : made.reasons.map(({ code, path }) => [code, path])
}
const [lowest, highest] = spec.bands as [object, object]

describe("an instrument from an agency's policy", () => {
  it('comes out as it was stated', () => {
    expect(genericScale(spec)).toEqual({ accepted: true, value: spec })
  })

  it('could be the published one', () => {
    expect(genericScale(bsrs5)).toEqual({ accepted: true, value: bsrs5 })
  })

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['nothing', undefined, [['missing', '']]],
    ['no bands: there is no default', { ...spec, bands: undefined }, [['missing', 'bands']]],
    ['no word on suicidal thoughts', { ...spec, ideation: undefined }, [['missing', 'ideation']]],
    ['an English name alone', { ...spec, zh: undefined }, [['missing', 'zh']]],
    ['a field too many', { ...spec, cutOff: 4 }, [['unknownField', '']]],
    [
      'no items',
      { ...spec, items: {} },
      [
        ['nothing', 'items'],
        ['outOfReach', 'bands.1.from'],
      ],
    ],
    ['an id no form could have', { ...spec, items: { ...spec.items, 'a b': spec.items.rest } }, [['badId', 'items']]],
    [
      'the item apart among the others',
      { ...spec, items: { suicidalIdeation: spec.items.rest }, bands: [lowest] },
      [['badId', 'items']],
    ],
    ['one choice', { ...spec, choices: spec.choices.slice(1, 2), bands: [lowest] }, [['tooFewChoices', 'choices']]],
    ['no lowest band', { ...spec, bands: [highest] }, [['notFromZero', 'bands.0.from']]],
    ['bands in no order', { ...spec, bands: [lowest, { ...highest, from: 0 }] }, [['notAscending', 'bands.1']]],
    ['a level twice', { ...spec, bands: [lowest, { ...highest, level: 'adjusted' }] }, [['notAscending', 'bands.1']]],
    ['an unknown level', { ...spec, bands: [lowest, { ...highest, level: 'red' }] }, [['wrongType', 'bands.1.level']]],
    ['a bound nobody reaches', { ...spec, bands: [lowest, { ...highest, from: 7 }] }, [['outOfReach', 'bands.1.from']]],
    ['half a point', { ...spec, bands: [lowest, { ...highest, from: 3.5 }] }, [['wrongType', 'bands.1.from']]],
  ])('is refused by path: %s', (_, given, faults) => {
    expect(faultsOf(given)).toEqual(faults)
  })

  it('whatever is handed in gets an answer', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(genericScale(given).accepted).toBe(false)
      }),
    )
  })
})
