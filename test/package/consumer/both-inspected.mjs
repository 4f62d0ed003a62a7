// The inspector of one build shows the cases and the actors of the other.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import * as esm from 'eap-case-flows'
import * as esmInspect from 'eap-case-flows/inspect'
import * as esmMachines from 'eap-case-flows/machines'
import { createActor } from 'xstate'

const require = createRequire(import.meta.url)
const cjs = require('eap-case-flows')
const cjsInspect = require('eap-case-flows/inspect')
const cjsMachines = require('eap-case-flows/machines')

const at = '2026-03-02T09:10:00+08:00'
const by = { role: 'careLiaison', id: 'u9' }
const assessed = { type: 'danger.assessed', at, by, danger: 'immediate', towards: 'self' }

/** What an inspector sends while something is shown to it, without its running ids and times, and what goes wrong on the way. */
async function sentBy({ createCaseInspector }, show) {
  const sent = []
  const inspector = createCaseInspector({ send: (message) => sent.push(message), onFault: (fault) => sent.push(fault) })
  show(inspector)
  await inspector.close()
  return sent.map(({ id: _, createdAt: __, ...message }) => JSON.parse(JSON.stringify(message)))
}

const pairs = [
  ['ESM to CommonJS', esm, esmMachines, esmInspect, cjsInspect],
  ['CommonJS to ESM', cjs, cjsMachines, cjsInspect, esmInspect],
]
for (const [way, mine, { chiayiCity2016 }, myInspect, theirInspect] of pairs) {
  const flow = chiayiCity2016.involuntary
  const opened = mine.openCase(flow, { caseId: 'c-0192', at, recordedAt: at, by })
  const journal = [opened.opening, mine.record(opened, assessed, { recordedAt: assessed.at }).entry]
  const replayed = (inspect) => (inspector) =>
    assert.equal(inspect.inspectCase(flow, journal, inspector).accepted, true, way)
  const theirs = await sentBy(theirInspect, replayed(theirInspect))
  assert.ok(theirs.length > 2, way)
  assert.deepEqual(theirs, await sentBy(myInspect, replayed(myInspect)), way)

  const acted = await sentBy(theirInspect, ({ inspect }) => {
    const actor = createActor(flow, { input: { caseId: 'c-0192', openedAt: at }, inspect }).start()
    actor.send(assessed)
    actor.stop()
  })
  assert.ok(
    acted.some(({ type, snapshot }) => type === '@xstate.snapshot' && snapshot.value === 'securing'),
    way,
  )
}
