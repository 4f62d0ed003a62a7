import { describe, expect, it } from 'vitest'
import { checkedEap as eap } from '#src/flow/checked-eap.ts'
import { citesOf, document } from '#src/flow/document.ts'
import { goodFlow, problemsIn, trial, trialPolicy } from '../support/trial-flow.ts'

const problems = (source: typeof trial, policy = trialPolicy) =>
  problemsIn(goodFlow, source, policy).map(({ place, problem }) => `${place}: ${problem.en}`)

describe('a document', () => {
  it('is kept as it is declared', () => {
    const spec = { ...trial }
    expect(document(spec)).toBe(spec)
  })

  it('a clause is cited alone, with others, or not at all', () => {
    expect([citesOf('一'), citesOf(['一', '解讀.1']), citesOf(undefined)]).toEqual([['一'], ['一', '解讀.1'], []])
  })
})

describe('an id that is not among clauses and readings does not compile', () => {
  it('in the document', () => {
    const wrong = [
      // @ts-expect-error 九 is no clause
      document({ ...trial, notModelled: { 九: { zh: '無', en: 'None' } } }),
      // @ts-expect-error a reading is no clause to leave out
      document({ ...trial, notModelled: { '解讀.1': { zh: '無', en: 'None' } } }),
      // @ts-expect-error 九 is no clause
      document({ ...trial, conditions: { immediateDanger: '九' } }),
      // @ts-expect-error there is no such condition
      document({ ...trial, conditions: { imediateDanger: '一' } }),
      // @ts-expect-error there is no such duty
      document({ ...trial, duties: { folowUp: '一' } }),
    ]
    expect(wrong).toHaveLength(5)
  })

  it('in a flow, which refuses it as well', () => {
    const { createMachine } = eap(trial, trialPolicy)
    // @ts-expect-error 九 is no clause
    expect(() => createMachine({ ...goodFlow, meta: { zh: '試行', en: 'Trial', cites: '九' } })).toThrow(
      'no such name: clause 九',
    )
  })
})

describe('a flow of a document is refused when', () => {
  it('a value of the policy cites what is not there', () => {
    const policy = { ...trialPolicy, cites: { ...trialPolicy.cites, sessionCap: '九' as '一' } }
    expect(problems(trial, policy)).toEqual(['trial-2026 / policy / sessionCap: no such name: clause 九'])
  })

  it('a clause listed as not modelled is not there', () => {
    const notModelled = { ...trial.notModelled, 九: { zh: '無', en: 'None' } }
    expect(problems({ ...trial, notModelled })).toEqual(['trial-2026 / notModelled / 九: no such name: clause 九'])
  })

  it('a clause listed as not modelled is cited by a duty, a condition or a step', () => {
    const source = {
      ...trial,
      notModelled: { 二: { zh: '無', en: 'None' } },
      duties: { ...trial.duties, followUp: '二' as const },
    }
    expect(problems(source)).toEqual(
      expect.arrayContaining([
        'trial-2026 / duties / followUp: cites no clause: 二',
        'trial-2026 / conditions / immediateDanger: cites no clause: 二',
        'securing: cites no clause: 二',
      ]),
    )
  })

  it('a condition or a duty of it stands nowhere in the document', () => {
    expect(problems({ ...trial, conditions: {}, duties: {} })).toEqual([
      'trial-2026 / conditions / immediateDanger: cites no clause',
      'trial-2026 / conditions / helpNeeded: cites no clause',
      'trial-2026 / conditions / dangerExcluded: cites no clause',
      'trial-2026 / duties / followUp: cites no clause',
      'trial-2026 / duties / requestEmergencyHelp: cites no clause',
    ])
  })
})
