import { describe, expect, it } from 'vitest'
import {
  type AnswersTo,
  choice,
  decisive,
  detail,
  entries,
  fillForm,
  form,
  jsonSchemaOf,
  optional,
  pastMoment,
  told,
  words,
  yesNo,
} from '#src/forms/index.ts'
import { by, handedInAt } from './arbitrary.ts'

/** A form an agency could make for itself. */
const visit = form('visit', {
  zh: '關懷訪視紀錄',
  en: 'Care visit',
  fields: {
    next: decisive('followUp.made', 'nextReviewAt'),
    notes: optional(detail('followUp.made', 'notes', { zh: '情形', en: 'Notes' })),
    mood: choice(
      { fine: { zh: '平穩', en: 'Fine' }, low: { zh: '低落', en: 'Low' } },
      { zh: '心情', en: 'Mood', half: 'sealed' },
    ),
    diagnosis: optional(words({ zh: '診斷', en: 'Diagnosis', half: 'provider' })),
    urgent: optional(yesNo({ zh: '緊急', en: 'Urgent' })),
    calls: optional(entries({ at: pastMoment({ zh: '時間', en: 'At' }) }, { zh: '電話', en: 'Calls' })),
  },
  needs: [{ field: 'urgent', is: true, needs: ['calls'] }],
  facts: ({ next, notes }) => [told('followUp.made', { nextReviewAt: next, details: { notes } })],
})

const answers: AnswersTo<typeof visit> = { next: '2026-04-01T09:00+08:00', mood: 'low', notes: '平穩', diagnosis: '密' }
const signed = { at: handedInAt, by: by('careLiaison') }

describe('a form an agency makes for itself', () => {
  it('knows from its fields what it backs, and so who may hand it in', () => {
    expect(visit.backs).toEqual(['followUp.made'])
    expect(visit.by).toEqual(['eapWindow', 'careLiaison', 'personnel', 'counsellor', 'careTeam'])
  })

  it('turns into facts with one call', () => {
    expect(fillForm(visit, answers, signed)).toEqual({
      accepted: true,
      facts: [
        {
          type: 'followUp.made',
          at: handedInAt,
          by: by('careLiaison'),
          nextReviewAt: '2026-04-01T09:00+08:00',
          details: { notes: '平穩' },
        },
      ],
      decisive: { next: '2026-04-01T09:00+08:00' },
      sealed: { notes: '平穩', mood: 'low' },
      withheld: { diagnosis: '密' },
    })
  })

  it('asks for what an answer makes necessary, in zod and in JSON Schema alike', () => {
    const outcome = fillForm(visit, { ...answers, urgent: true }, signed)
    expect(outcome.accepted || outcome.reasons).toMatchObject([
      { code: 'missing', path: 'calls', en: 'A required field is missing: Calls' },
    ])
    expect(visit.schema.safeParse({ ...answers, urgent: true }).success).toBe(false)
    expect(JSON.stringify(jsonSchemaOf(visit, 'en').allOf)).toBe(
      '[{"if":{"required":["urgent"],"properties":{"urgent":{"const":true}}},"then":{"required":["calls"]}}]',
    )
  })

  it('lets a mistake of its maker out: that is nobody’s bad input', () => {
    const broken = form('broken', {
      zh: '壞',
      en: 'Broken',
      by: ['careLiaison'],
      fields: {},
      facts: () => {
        throw new TypeError('mine')
      },
    })
    expect(() => fillForm(broken, {}, signed)).toThrow('mine')
    expect(fillForm(broken, { extra: 1 }, signed).accepted).toBe(false)
  })
})
