import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { compareFlows } from '#src/diff/index.ts'
import { explain, fromEnvelope, openCase, toEnvelope, tryOpenCase } from '#src/index.ts'
import { aFact, asJson, by, flows, having, minute, opened, type Told, taken } from '../support/cases.ts'
import { waysTo } from '../support/walk.ts'
import { journalsOf } from './support/journals.ts'
import { type Draft, type Journal, later, untouched } from './support/versions.ts'

const cites = { meta: { cites: ['解讀.9'] } }

describe('breaking: a running case loses what it had', () => {
  const danger = { danger: 'immediate', towards: 'self' }
  const inDanger = (journal: Journal, flow: AnyStateMachine) => {
    const loaded = fromEnvelope(flow, asJson(toEnvelope(journal.last)), [untouched(journal.last.flow, flow)])
    if (!loaded.accepted || loaded.case.status === 'ended') return []
    const at = loaded.case.recordedAt
    const told = taken(loaded.case, aFact('danger.assessed', danger, at)).case
    return [flow.resolveState({ value: told.step, context: {} }).hasTag('urgent')]
  }

  it('the straight way to help from some steps, by name and before all else', () => {
    const change = (d: Draft) => {
      for (const step of ['served', 'closing']) d.states[step].on['danger.assessed'] = { ...cites }
    }
    const after = later(flows.general, change)
    const compared = compareFlows(flows.general, after)
    expect(compared.danger).toMatchObject([
      {
        kind: 'dangerPathLost',
        place: 'danger.assessed',
        class: 'breaking',
        before: ['served.interviewing', 'served.arranging', 'served.serving', 'served.referring', 'closing'],
        after: null,
        why: { en: expect.stringMatching(/^DANGER/), zh: expect.stringMatching(/^危險/) },
      },
    ])
    expect(compared.danger[0]?.en).toContain('Intake interview')
    const journals = journalsOf('general')
    expect(journals.flatMap((each) => inDanger(each, flows.general))).not.toContain(false)
    expect(journals.flatMap((each) => inDanger(each, after))).toContain(false)
  })

  it('every way to help, when the fact is not taken at all', () => {
    const after = later(flows.crisis, (d) => {
      delete d.on['danger.reported']
    })
    const [lost] = compareFlows(flows.crisis, after).danger
    expect(lost).toMatchObject({ kind: 'dangerPathLost', place: 'danger.reported' })
    expect(lost?.before?.length).toBeGreaterThan(10)
  })

  it('secrecy: an outsider hears what the case waits for', () => {
    const after = later(flows.general, (d) => {
      d.states.reviewing.tags = []
    })
    const compared = compareFlows(flows.general, after)
    expect(compared.steps).toMatchObject([{ kind: 'stepTags', place: 'reviewing', class: 'breaking' }])
    const reviewing = having(opened('general'), ...(waysTo('general').get('reviewing') as readonly Told[]))
    const loaded = fromEnvelope(after, asJson(toEnvelope(reviewing)), [untouched(flows.general, after)])
    if (!loaded.accepted) throw new Error('not loaded')
    const heard = [reviewing, loaded.case].map((kase) => explain(kase, 'help.requested', { role: 'employee' }).reasons)
    expect(heard.map(([reason]) => reason?.code)).toEqual(['notAvailableToYou', 'notNow'])
  })

  it('the flow it was handed over to', () => {
    const after = later(flows.general, (d) => {
      d.states.handedOverToInvoluntary.meta.handsOverTo = 'crisis'
    })
    expect(compareFlows(flows.general, after).steps).toMatchObject([
      {
        kind: 'stepHandover',
        place: 'handedOverToInvoluntary',
        class: 'breaking',
        before: 'involuntary',
        after: 'crisis',
      },
    ])
    const way = waysTo('general').get('handedOverToInvoluntary') as readonly Told[]
    const ended = having(opened('general'), ...way)
    const loaded = fromEnvelope(after, asJson(toEnvelope(ended)), [untouched(flows.general, after)])
    if (!loaded.accepted) throw new Error('not loaded')
    const opening = { caseId: 'c-2', at: minute(900), recordedAt: minute(900), by: by('eapWindow') }
    expect(openCase(flows.involuntary, { ...opening, continues: ended }).case.status).toBe('open')
    expect(tryOpenCase(flows.involuntary, { ...opening, continues: loaded.case })).toMatchObject({
      accepted: false,
      reasons: [{ code: 'cannotContinue' }],
    })
  })
})
