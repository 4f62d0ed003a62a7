import { describe, expect, it } from 'vitest'
import { citing, document, ownWords } from '#src/index.ts'
import { screeningWords } from '#src/screening/index.ts'
import { notEmpty } from '../support/not-empty.ts'

describe('the words of a screening, in another document', () => {
  const own = ownWords({
    including: screeningWords,
    roles: { careLiaison: { zh: '關懷聯絡員', en: 'Care contact' } },
    memory: { feedback: ['none', 'asked'] },
  })
  const feedbackAsked = own.fact('feedback.asked', {
    zh: '請求回饋',
    en: 'Feedback asked for',
    by: ['careLiaison'],
    learn: ({ own: { riskTalk } }) => ({ own: { feedback: riskTalk === 'none' ? 'none' : 'asked' } }),
  })
  const words = own.words({ facts: [feedbackAsked] })

  it('stand beside its own', () => {
    expect(Object.keys(words.facts).sort()).toEqual([...Object.keys(screeningWords.facts), 'feedback.asked'].sort())
    expect(Object.keys(words.memory)).toEqual([...Object.keys(screeningWords.memory), 'feedback'])
    expect(words.settings).toEqual(screeningWords.settings)
    expect(words.duties).toEqual(screeningWords.duties)
    expect(words.conditions).toEqual(screeningWords.conditions)
  })

  it("are cited by the document's own clauses, and by no others", () => {
    const citations = citing<'一'>()({
      id: 'trial-2026',
      words,
      conditions: { riskTalkDue: '一' },
      duties: { offerTalk: '一' },
    })
    const label = { zh: '試行', en: 'Trial' }
    const source = document({
      ...citations,
      ...{ agency: label, title: label, clauses: { 一: '定期檢測。' }, readings: {}, notModelled: {} },
    })
    expect(source.words).toBe(words)
    // @ts-expect-error: there is no such duty.
    citing<'一'>()({ id: 'trial-2026', words, conditions: {}, duties: { offerTea: '一' } })
  })

  it('say every fact, condition and duty in both languages', () => {
    const said = [screeningWords.facts, screeningWords.conditions, screeningWords.duties].flatMap((each) =>
      Object.values<{ zh: string; en: string }>(each),
    )
    for (const { zh, en } of notEmpty(said)) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z]/)
    }
  })
})
