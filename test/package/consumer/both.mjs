// One program may load the ES modules and the CommonJS build: what one of them made, the other takes.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import * as esm from 'eap-case-flows'
import * as esmForms from 'eap-case-flows/forms'
import * as esmMachines from 'eap-case-flows/machines'

const require = createRequire(import.meta.url)
const cjs = require('eap-case-flows')
const cjsForms = require('eap-case-flows/forms')
const cjsMachines = require('eap-case-flows/machines')
assert.notEqual(esm.openCase, cjs.openCase)
assert.notEqual(esmMachines.chiayiCity2016.crisis, cjsMachines.chiayiCity2016.crisis)

const at = '2026-03-02T09:10:00+08:00'
const later = '2026-03-02T09:25:00+08:00'
const now = { recordedAt: later }
const opening = { caseId: 'c-0192', at, recordedAt: at, by: { role: 'eapWindow', id: 'u7' } }
const assessed = {
  type: 'danger.assessed',
  at: later,
  by: { role: 'careLiaison', id: 'u9' },
  danger: 'immediate',
  towards: 'self',
}
const explained = { type: 'rights.explained', at: later, by: opening.by }
const thrownBy = (work) => {
  try {
    work()
  } catch (error) {
    return error
  }
  return assert.fail('nothing was thrown')
}

const pairs = [
  ['ESM to CommonJS', esm, esmMachines, esmForms, cjs, cjsMachines, cjsForms],
  ['CommonJS to ESM', cjs, cjsMachines, cjsForms, esm, esmMachines, esmForms],
]
for (const [way, mine, myMachines, myForms, theirs, theirMachines, theirForms] of pairs) {
  const flow = myMachines.chiayiCity2016.involuntary
  const sameFlow = theirMachines.chiayiCity2016.involuntary

  // Flows, also once they were provided something.
  assert.equal(theirs.isFlow(flow), true, way)
  assert.equal(theirs.isFlow(flow.provide({ delays: { aDay: 1 } })), true, way)
  assert.equal(theirs.definition(flow).document.id, 'chiayi-city-2016', way)
  assert.equal(theirs.openCase(flow, opening).flow, flow, way)

  // Cases.
  const opened = mine.openCase(flow, opening)
  const outcome = theirs.record(opened, assessed, now)
  assert.equal(outcome.accepted, true, way)
  assert.deepEqual(outcome.case.known, mine.record(opened, assessed, now).case.known, way)
  assert.equal(
    theirs.record(opened, { ...explained, at: '2026-03-02T09:25' }, now).reasons[0].code,
    'notAnInstant',
    way,
  )
  assert.deepEqual(
    theirs.actions(outcome.case, { role: 'careTeam' }),
    mine.actions(outcome.case, { role: 'careTeam' }),
    way,
  )
  assert.deepEqual(theirs.due(outcome.case, later), mine.due(outcome.case, later), way)
  const beside = { ...opening, caseId: 'c-0193', at: later, recordedAt: later, continues: outcome.case }
  assert.equal(theirs.tryOpenCase(theirMachines.chiayiCity2016.crisis, beside).accepted, true, way)

  // Envelopes and journals.
  const stored = JSON.parse(JSON.stringify(mine.toEnvelope(outcome.case)))
  const loaded = theirs.fromEnvelope(sameFlow, stored)
  assert.equal(loaded.accepted, true, way)
  assert.deepEqual(theirs.toEnvelope(loaded.case), stored, way)
  assert.equal(theirs.replay(sameFlow, [opened.opening, outcome.entry]).accepted, true, way)

  // Errors.
  const refused = thrownBy(() => mine.openCase(flow, { ...opening, caseId: '王小明' }))
  assert.ok(refused instanceof mine.OpeningRefused && refused instanceof theirs.OpeningRefused, way)
  assert.ok(!(refused instanceof theirs.FlowError), way)
  const { source, policy } = myMachines.chiayiCity2016
  const unfit = thrownBy(() => mine.eap(source, policy).createMachine({ id: 'chiayi-city-2016.unfit' }))
  assert.ok(unfit instanceof mine.FlowError && unfit instanceof theirs.FlowError, way)
  assert.ok(unfit.problems.length > 0, way)

  // A document, its policy and its words: the flow of one copy made by the other.
  const remade = theirs.eap(source, policy).createMachine(mine.configOf(flow))
  assert.equal(mine.openCase(remade, opening).step, opened.step, way)

  // Forms.
  for (const [name, form] of Object.entries(myForms.forms))
    assert.deepEqual(theirForms.jsonSchemaOf(form), myForms.jsonSchemaOf(theirForms.forms[name]), `${way}: ${name}`)
}
