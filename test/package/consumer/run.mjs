import assert from 'node:assert/strict'
import { actions, due, openCase, record } from 'eap-case-flows'
import { chiayiCity2016 } from 'eap-case-flows/machines'
import { involuntary } from 'eap-case-flows/machines/chiayi-city-2016'
import { createActor } from 'xstate'

const by = { role: 'careLiaison', id: 'u9' }
const opened = openCase(involuntary, {
  caseId: 'c-0192',
  at: '2026-03-02T09:10:00+08:00',
  recordedAt: '2026-03-02T09:10:00+08:00',
  by: { role: 'eapWindow', id: 'u7' },
})
const outcome = record(
  opened,
  {
    type: 'danger.assessed',
    at: '2026-03-02T09:25:00+08:00',
    by,
    danger: 'immediate',
    towards: 'self',
    details: { grounds: 'threatened to jump' },
  },
  { recordedAt: '2026-03-02T09:25:00+08:00' },
)

assert.equal(outcome.accepted, true)
assert.doesNotMatch(JSON.stringify([outcome.case, outcome.entry]), /threatened to jump/)
assert.ok(actions(outcome.case, { role: 'careTeam' }))
assert.ok(due(outcome.case, '2026-03-03T09:00:00+08:00'))
assert.equal(chiayiCity2016.involuntary, involuntary)

const actor = createActor(chiayiCity2016.involuntary, {
  input: { caseId: 'c-0192', openedAt: '2026-03-02T09:10:00+08:00' },
}).start()
assert.equal(actor.getSnapshot().status, 'active')
