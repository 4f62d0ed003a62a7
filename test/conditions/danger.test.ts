import {
  dangerExcluded,
  dangerKnown,
  dangerResolved,
  dangerToReassess,
  immediateDanger,
  lifeDanger,
  noDangerOpen,
  personDead,
  personDeadOrIncapacitated,
  reassessmentDue,
} from '#src/conditions/danger.ts'
import { answers, parts } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

// 附件一.2: what cannot be determined counts as danger; nothing but an assessment excludes it.
answers(immediateDanger, [
  ['yes', 'danger is immediate', { danger: 'immediate' }],
  ['no', 'danger is excluded', { danger: 'none' }],
  ['unknown, so yes', 'danger cannot be determined', { danger: 'unclear' }],
  ['unknown, so yes', 'danger was never assessed', { danger: 'notAssessed' }],
])

// 附件一.3
answers(dangerExcluded, [
  ['yes', 'an assessor found none', { danger: 'none' }],
  ['no', 'danger is immediate', { danger: 'immediate' }],
  ['unknown, so no', 'danger cannot be determined', { danger: 'unclear' }],
  ['unknown, so no', 'danger was never assessed', { danger: 'notAssessed' }],
])

answers(noDangerOpen, [
  ['yes', 'danger is excluded', { danger: 'none' }],
  ['yes', 'danger never came up', { danger: 'notAssessed' }],
  ['no', 'danger is immediate', { danger: 'immediate' }],
  ['unknown, so no', 'danger cannot be determined', { danger: 'unclear' }],
])

// 附件一.6
answers(dangerResolved, [
  ['yes', 'the care team has resolved on it', { dangerUnresolved: false }],
  ['no', 'a danger was met and no meeting has followed', { dangerUnresolved: true }],
])

// 解讀.4
answers(reassessmentDue, [
  ['yes', 'help came and danger was never assessed', { emergencyAt: minute(5) }],
  ['yes', 'help came after the last assessment', { emergencyAt: minute(5), dangerAt: minute(4) }],
  ['yes', 'help came at the instant of the last assessment', { emergencyAt: minute(5), dangerAt: minute(5) }],
  ['no', 'the assessment is newer', { emergencyAt: minute(5), dangerAt: minute(6) }],
  ['no', 'there was no emergency', { dangerAt: minute(6) }],
])

answers(dangerKnown, [
  ['yes', 'it was assessed', { danger: 'none', dangerAt: minute(1) }],
  ['no', 'nobody ever spoke of it', {}],
])

parts(dangerToReassess, [
  ['help came after the last word on a danger', [], { emergencyAt: minute(5), dangerAt: minute(4) }],
  ['the last word is newer', ['reassessmentDue'], { emergencyAt: minute(5), dangerAt: minute(6) }],
  ['help came where nobody spoke of danger', ['dangerKnown'], { emergencyAt: minute(5) }],
])

// 解讀.27
answers(personDead, [
  ['yes', 'the person is dead', { person: 'dead' }],
  ['no', 'the person is incapacitated', { person: 'incapacitated' }],
  ['no', 'the person is well', { person: 'capable' }],
  ['no', 'nothing is known of the person', { person: 'unknown' }],
])

// 解讀.19
answers(personDeadOrIncapacitated, [
  ['yes', 'the person is dead', { person: 'dead' }],
  ['yes', 'the person is incapacitated', { person: 'incapacitated' }],
  ['no', 'the person is well', { person: 'capable' }],
  ['unknown, so no', 'nothing is known of the person', { person: 'unknown' }],
])

answers(lifeDanger, [
  ['yes', 'danger is immediate', { danger: 'immediate' }],
  ['no', 'danger is excluded', { danger: 'none' }],
  ['unknown, so no', 'danger cannot be determined: no ground for telling others', { danger: 'unclear' }],
  ['unknown, so no', 'danger was never assessed', { danger: 'notAssessed' }],
])
