const assert = require('node:assert/strict')
const { openCase, record } = require('eap-case-flows')
const { chiayiCity2016 } = require('eap-case-flows/machines')
const { general } = require('eap-case-flows/machines/chiayi-city-2016')

const by = { role: 'eapWindow', id: 'u7' }
const at = '2026-03-02T09:10:00+08:00'
const opened = openCase(chiayiCity2016.involuntary, { caseId: 'c-0192', at, recordedAt: at, by })
const assessed = {
  type: 'danger.assessed',
  at: '2026-03-02T09:25:00+08:00',
  by: { role: 'careLiaison', id: 'u9' },
  danger: 'immediate',
  towards: 'self',
  details: { grounds: 'threatened to jump' },
}
const outcome = record(opened, assessed, { recordedAt: '2026-03-02T09:26:00+08:00' })

assert.equal(outcome.accepted, true)
assert.equal(general.id, 'chiayi-city-2016.general')
