import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, bsrs5, type Instrument, type Thresholds } from '#src/screening/index.ts'
import { aScale } from './scales.ts'

const published: Thresholds = { offerFrom: 'moderate', sameDayFrom: 'severe', ideationFrom: 2 }
const items = Object.keys(bsrs5.items)

/** Answers to the five items that add up to a total, and one to the item apart. */
const answering = (total: number, suicidalIdeation: unknown = 0): Readonly<Record<string, unknown>> => {
  let left = total
  const each = items.map((item) => {
    const answer = Math.min(4, left)
    left -= answer
    return [item, answer]
  })
  return { ...Object.fromEntries(each), suicidalIdeation }
}

const assessed = (answers: unknown, thresholds = published, instrument: Instrument = bsrs5) => {
  const outcome = assess(instrument, answers, thresholds)
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
  return outcome.value
}

const faultsOf = (answers: unknown, thresholds: unknown, instrument: Instrument = bsrs5) => {
  const outcome = assess(instrument, answers, thresholds as Thresholds)
  return outcome.accepted ? [] : outcome.reasons.map(({ code, path }) => [code, path])
}

const allAnswers = fc.record(
  Object.fromEntries([...items, 'suicidalIdeation'].map((item) => [item, fc.integer({ min: 0, max: 4 })])),
)

describe('BSRS-5: totals and bands as published', () => {
  it.each<[total: number, band: string, offer: boolean, sameDay: boolean]>([
    [0, 'adjusted', false, false],
    [5, 'adjusted', false, false],
    [6, 'mild', false, false],
    [9, 'mild', false, false],
    [10, 'moderate', true, false],
    [14, 'moderate', true, false],
    [15, 'severe', true, true],
    [20, 'severe', true, true],
  ])('%d is %s', (total, band, offer, sameDayHumanAssessment) => {
    const result = assessed(answering(total))
    expect(result).toMatchObject({ total, band, offer, sameDayHumanAssessment, ideation: 'none' })
    expect(result.says.level).toBe(band)
  })

  it.each<[answer: number, ideation: string, sameDay: boolean, lines: boolean]>([
    [0, 'none', false, false],
    [1, 'present', false, true],
    [2, 'flagged', true, true],
    [4, 'flagged', true, true],
  ])('thoughts of suicide at %d are %s, whatever the total', (answer, ideation, sameDayHumanAssessment, giveLines) => {
    expect(assessed(answering(5, answer))).toMatchObject({
      ...{ total: 5, band: 'adjusted', ideation, sameDayHumanAssessment, giveLines },
      offer: sameDayHumanAssessment,
    })
  })

  it('the item apart is never part of the total, and the order of the items is nothing', () => {
    fc.assert(
      fc.property(allAnswers, (answers) => {
        const total = items.reduce((sum, item) => sum + (answers[item] ?? 0), 0)
        expect(assessed(answers).total).toBe(total)
        expect(assessed(Object.fromEntries(Object.entries(answers).reverse()))).toEqual(assessed(answers))
      }),
    )
  })

  it('a higher answer never leads to less', () => {
    const weight = ({ offer, sameDayHumanAssessment, giveLines }: ReturnType<typeof assessed>) =>
      [offer, sameDayHumanAssessment, giveLines].filter(Boolean).length
    fc.assert(
      fc.property(allAnswers, fc.constantFrom(...items, 'suicidalIdeation'), (answers, item) => {
        const higher = { ...answers, [item]: Math.min(4, (answers[item] ?? 0) + 1) }
        expect(weight(assessed(higher))).toBeGreaterThanOrEqual(weight(assessed(answers)))
      }),
    )
  })

  it('its wording stands in both languages, six items and five choices', () => {
    const labels = [bsrs5, bsrs5.asks, bsrs5.ideation, ...Object.values(bsrs5.items), ...bsrs5.choices, ...bsrs5.bands]
    for (const { zh, en } of labels) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/\w/)
    }
    expect(items).toEqual(['sleep', 'tension', 'irritability', 'depression', 'inferiority'])
    expect(bsrs5.choices.length).toBe(5)
  })
})

describe("what follows is the policy's to decide", () => {
  it.each<[string, Thresholds, number, number, boolean, boolean]>([
    ['an offer from mild on', { ...published, offerFrom: 'mild' }, 6, 0, true, false],
    ['a talk from moderate on', { ...published, sameDayFrom: 'moderate' }, 10, 0, true, true],
    ['a total alone never asks for a talk', { ...published, sameDayFrom: 'never' }, 20, 0, true, false],
    ['but thoughts of suicide do', { ...published, sameDayFrom: 'never' }, 0, 2, true, true],
    ['any such thought is flagged', { ...published, ideationFrom: 1 }, 0, 1, true, true],
    ['a talk is always an offer too', { ...published, offerFrom: 'severe', sameDayFrom: 'mild' }, 6, 0, true, true],
  ])('%s', (_, thresholds, total, ideation, offer, sameDayHumanAssessment) => {
    expect(assessed(answering(total, ideation), thresholds)).toMatchObject({ offer, sameDayHumanAssessment })
  })

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['none at all', undefined, [['thresholdMissing', 'thresholds']]],
    ['still to be given', 'toBeGiven', [['thresholdMissing', 'thresholds']]],
    [
      'empty',
      {},
      [
        ['thresholdMissing', 'thresholds.offerFrom'],
        ['thresholdMissing', 'thresholds.sameDayFrom'],
        ['thresholdMissing', 'thresholds.ideationFrom'],
      ],
    ],
    ['one left out', { offerFrom: 'mild', ideationFrom: 2 }, [['thresholdMissing', 'thresholds.sameDayFrom']]],
    ['one still to be given', { ...published, offerFrom: 'toBeGiven' }, [['thresholdMissing', 'thresholds.offerFrom']]],
    ['no level', { ...published, offerFrom: 10 }, [['badThreshold', 'thresholds.offerFrom']]],
    ['laxer than published', { ...published, ideationFrom: 3 }, [['badThreshold', 'thresholds.ideationFrom']]],
    [
      'thoughts left unheard',
      { ...published, ideationFrom: 'notAsked' },
      [['ideationUnheard', 'thresholds.ideationFrom']],
    ],
    ['one too many', { ...published, danger: 'severe' }, [['unknownField', 'thresholds']]],
  ])('refuses thresholds: %s', (_, thresholds, faults) => {
    expect(faultsOf(answering(5), thresholds)).toEqual(faults)
  })
})

describe('answers that are none', () => {
  const without = (item: string) => Object.fromEntries(Object.entries(answering(5)).filter(([name]) => name !== item))

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['nothing', undefined, [['notAnswers', 'answers']]],
    ['a list', [0, 1, 2, 3, 4, 0], [['notAnswers', 'answers']]],
    ['one missing', without('sleep'), [['notAnswered', 'answers.sleep']]],
    ['one left blank', { ...answering(5), sleep: null }, [['notAnswered', 'answers.sleep']]],
    ['the item apart missing', without('suicidalIdeation'), [['notAnswered', 'answers.suicidalIdeation']]],
    ['out of range', { ...answering(5), sleep: 5 }, [['notAChoice', 'answers.sleep']]],
    ['below range', { ...answering(5), sleep: -1 }, [['notAChoice', 'answers.sleep']]],
    ['in between', { ...answering(5), sleep: 1.5 }, [['notAChoice', 'answers.sleep']]],
    ['a text', { ...answering(5), sleep: '2' }, [['notAChoice', 'answers.sleep']]],
    ['another item', { ...answering(5), appetite: 0 }, [['unknownItem', 'answers']]],
    [
      'a name that objects have',
      JSON.parse('{"__proto__":{"sleep":0}}'),
      [
        ...items.map((item) => ['notAnswered', `answers.${item}`] as const),
        ['notAnswered', 'answers.suicidalIdeation'],
        ['unknownItem', 'answers'],
      ],
    ],
  ])('are refused by path: %s', (_, answers, faults) => {
    expect(faultsOf(answers, published)).toEqual(faults)
  })

  it('are refused all at once, thresholds with them, each in both languages and with what would mend it', () => {
    const outcome = assess(bsrs5, { sleep: 9, tension: 0 }, { offerFrom: 'mild' } as Thresholds)
    if (outcome.accepted) throw new Error('accepted')
    expect(outcome.reasons.map(({ path }) => path)).toEqual([
      ...['sleep', 'irritability', 'depression', 'inferiority', 'suicidalIdeation'].map((item) => `answers.${item}`),
      ...['sameDayFrom', 'ideationFrom'].map((name) => `thresholds.${name}`),
    ])
    for (const { zh, en, unblock } of outcome.reasons)
      for (const text of [zh, unblock.zh, en, unblock.en]) expect(text).not.toBe('')
  })

  it('are never repeated, not even the name of an item that is none', () => {
    const canary = '秘密-CANARY'
    fc.assert(
      fc.property(fc.constantFrom(...items, 'suicidalIdeation', canary), (item) => {
        const outcome = assess(bsrs5, { ...answering(5), [item]: canary }, published)
        expect(JSON.stringify(outcome)).not.toContain(canary)
      }),
    )
    expect(JSON.stringify(assess(bsrs5, { sleep: 97_531 }, published))).not.toContain('97531')
  })

  it('whatever is handed in gets an answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (answers, thresholds) => {
        expect(assess(bsrs5, answers, thresholds as Thresholds).accepted).toBe(false)
      }),
    )
  })
})

describe('what an assessment may be used for', () => {
  it('never names danger, and proposes to a case its band and its ideation, nothing else', () => {
    fc.assert(
      fc.property(allAnswers, (answers) => {
        const result = assessed(answers)
        expect(Object.keys(result.fact).sort()).toEqual(['band', 'ideation'])
        expect(JSON.stringify(result)).not.toMatch(/danger/)
        expect(Object.keys(result).sort()).toEqual([
          ...[
            'band',
            'fact',
            'giveLines',
            'ideation',
            'instrument',
            'offer',
            'sameDayHumanAssessment',
            'says',
            'total',
          ],
        ])
      }),
    )
  })

  it('the compiler knows that a flagged answer is a talk the same day, and that there is no danger to read', () => {
    const result = assessed(answering(0, 3))
    if (result.ideation !== 'flagged') throw new Error('not flagged')
    const always: true = result.sameDayHumanAssessment
    expect(always).toBe(true)
    // @ts-expect-error: an assessment has no danger.
    expect(result.danger).toBeUndefined()
  })
})

describe("a scale of the agency's own", () => {
  const scale = aScale()

  it('is assessed by its own bands, and by what it does not ask', () => {
    const thresholds: Thresholds = { offerFrom: 'severe', sameDayFrom: 'never', ideationFrom: 'notAsked' }
    const result = assessed({ workload: 2, rest: 2, support: 1 }, thresholds, scale)
    expect(result).toMatchObject({ total: 5, band: 'severe', ideation: 'notAsked', offer: true, giveLines: false })
    expect(result.says.zh).toBe('壓力偏高')
    expect(assessed({ workload: 1, rest: 1, support: 0 }, thresholds, scale).band).toBe('adjusted')
  })

  it('refuses an answer to an item it does not ask', () => {
    const answers = { workload: 0, rest: 0, support: 0, suicidalIdeation: 4 }
    expect(faultsOf(answers, published, scale)).toEqual([['unknownItem', 'answers']])
  })
})
