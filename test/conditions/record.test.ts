import {
  closable,
  closingLaidDown,
  dangerSettled,
  nothingBegun,
  nothingCollected,
  nothingLeftOpen,
  nothingOwed,
  nothingPending,
  recordSealed,
} from '#src/conditions/record.ts'
import type { Known } from '#src/index.ts'
import type { Consent } from '#src/vocabulary/consents.ts'
import { answers, parts, underPolicy } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

const given: Consent = { standing: 'given', form: 'oral', until: null, withRepresentative: false, at: minute(1) }
const owing: Pick<Known, 'duties'> = { duties: [{ duty: 'followUp', since: minute(1), until: null }] }
const literal = underPolicy({ closure: 'literalChart' })

answers(recordSealed, [
  ['yes', 'sealed as confidential', { sealed: true }],
  ['no', 'not sealed', {}],
])

answers(nothingOwed, [
  ['yes', 'every duty is discharged', {}],
  ['no', 'one is open', owing],
])

// 解讀.9: the charts know no closing.
answers(closingLaidDown, [
  ['yes', 'the agency decides', {}],
  ['no', 'the agency follows the chart literally', literal],
])

parts(dangerSettled, [
  ['no danger, none unresolved', [], {}],
  ['danger open and unresolved', ['noDangerOpen', 'dangerResolved'], { danger: 'immediate', dangerUnresolved: true }],
  ['excluded, but unresolved', ['dangerResolved'], { danger: 'none', dangerUnresolved: true }],
])

parts(nothingPending, [
  ['nothing', [], {}],
  ['a duty', ['nothingOwed'], owing],
  ['danger and a duty', ['noDangerOpen', 'nothingOwed'], { danger: 'unclear', ...owing }],
])

// A free refusal at the very beginning leaves nothing to settle.
answers(nothingCollected, [
  ['yes', 'nothing was said, arranged or met', {}],
  ['yes', 'a need was assessed', { need: 'needed' }],
  ['no', 'a service was consented to', { consents: { service: given } }],
  ['no', 'and the consent withdrawn', { consents: { service: { ...given, standing: 'withdrawn' } } }],
  ['no', 'a talk is arranged', { appointment: 'made' }],
  ['no', 'danger was met, and excluded since', { danger: 'none', dangerAt: minute(1) }],
])

parts(nothingBegun, [
  ['nothing', [], {}],
  ['a duty, and a talk arranged', ['nothingOwed', 'nothingCollected'], { ...owing, appointment: 'made' }],
])

parts(nothingLeftOpen, [
  ['nothing, and sealed', [], { sealed: true }],
  ['a duty, unsealed', ['nothingOwed', 'recordSealed'], owing],
])

parts(closable, [
  ['sealed and settled', [], { sealed: true }],
  ['sealed and settled, by the literal chart', ['closingLaidDown'], { sealed: true, ...literal }],
  [
    'everything open, by the literal chart',
    ['noDangerOpen', 'dangerResolved', 'nothingOwed', 'recordSealed', 'closingLaidDown'],
    { danger: 'immediate', dangerUnresolved: true, ...owing, ...literal },
  ],
])
