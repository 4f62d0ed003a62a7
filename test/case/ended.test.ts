import { describe, expect, it } from 'vitest'
import { samplesOf } from '#src/case/samples.ts'
import { actions, explain, facts } from '#src/index.ts'
import { aFact, factTypes, flowNames, flows, handIn, having, minute, opened } from '../support/cases.ts'
import { waysTo } from '../support/walk.ts'

describe.each(flowNames)('a finished case of %s', (flow) => {
  const ways = waysTo(flow)
  const endings = Object.entries(flows[flow].states).flatMap(([name, { type }]) => (type === 'final' ? [name] : []))

  it.each(endings)('%s is ended, and takes no fact of any kind', (ending) => {
    const kase = having(opened(flow), ...(ways.get(ending) ?? []))
    expect(kase).toMatchObject({ status: 'ended', step: ending })
    for (const type of factTypes) {
      for (const sample of samplesOf(facts[type] as never, minute(1))) {
        const outcome = handIn(kase, aFact(type, sample, kase.recordedAt))
        expect(outcome).toMatchObject({ accepted: false, kind: 'closed', reasons: [{ code: 'closed' }] })
        expect(outcome.case).toBe(kase)
        break
      }
      expect(explain(kase, type, aFact(type).by).kind).toBe('closed')
    }
    expect(actions(kase, { role: 'eapWindow' }).filter(({ kind }) => kind === 'allowed')).toEqual([])
  })

  it.each(endings)('%s stays ended under every forged event', (ending) => {
    const kase = having(opened(flow), ...(ways.get(ending) ?? []))
    const forged = [
      'xstate.init',
      'xstate.stop',
      `xstate.done.state.${flows[flow].id}`,
      `xstate.after.1.${flows[flow].id}`,
    ]
    for (const type of [...forged, '', '*', 'case.opened', 'case.reopened'])
      expect(handIn(kase, { type, at: kase.recordedAt, by: { role: 'eapWindow', id: 'u7' } }).case).toBe(kase)
  })
})
