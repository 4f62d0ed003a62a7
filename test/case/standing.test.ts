import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { standing, stepName } from '#src/index.ts'
import { flowNames, having, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { casesOn, stepsOf } from '../support/walk.ts'

describe('where a case stands', () => {
  it.each(flowNames)('is told in both languages, with its clause, on every step of %s', (flow) => {
    const { clauses, readings } = chiayiCity2016.source
    for (const kase of notEmpty(casesOn(flow)))
      for (const { step, zh, en, cites } of notEmpty(standing(kase))) {
        expect(stepsOf(flow)).toContain(step)
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[A-Z]/)
        expect(cites.length).toBeGreaterThan(0)
        expect(cites.filter((id) => !(id in clauses) && !(id in readings))).toEqual([])
      }
  })

  it('is one step, or one for each part that runs beside another', () => {
    const atWork = having(opened('crisis'), ['crisis.reported', { trigger: 'selfHarm', casualties: 'yes' }])
    expect(standing(opened('crisis')).map(({ step }) => step)).toEqual(['reporting'])
    expect(standing(atWork).map(({ step }) => step)).toEqual([
      'withCasualties.notifying.telling',
      'withCasualties.supporting.offering',
    ])
    expect(stepName(atWork.step)).toBe('withCasualties.notifying.telling + withCasualties.supporting.offering')
  })

  it('says what is urgent, what is a service and what is confidential', () => {
    const tags = (flow: 'general' | 'involuntary', ...told: Parameters<typeof having>[1][]) =>
      standing(having(opened(flow), ...told))[0]?.tags
    expect(tags('general')).toEqual([])
    expect(tags('general', ['danger.reported'])).toEqual(['urgent', 'confidential'])
    expect(tags('involuntary')).toEqual(['confidential'])
  })
})
