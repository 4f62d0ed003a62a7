import {
  committeeFair,
  committeeFoundUnnecessary,
  committeeLawful,
  committeeNecessary,
  committeeSettled,
  legalBasisAdmissible,
  personHeard,
  rightBody,
} from '#src/conditions/committee.ts'
import { answers, parts } from '../support/asking.ts'

const convened = { legalBasis: 'conduct', category: 'civilServant', body: 'performanceCommittee' }
const conflicted = [{ role: 'personnel', id: 'm1' }] as const

// 附件一.6, 解讀.7: 必要時
answers(committeeNecessary, [
  ['yes', 'the care team found it necessary', { committee: 'necessary' }],
  ['no', 'the care team found it unnecessary', { committee: 'notNecessary' }],
  ['no', 'it has been held already', { committee: 'held' }],
  ['unknown, so no', 'the care team has not said', { committee: 'notDecided' }],
])

answers(committeeSettled, [
  ['no', 'one is still to be held', { committee: 'necessary' }],
  ['yes', 'it was held', { committee: 'held' }],
  ['yes', 'none is necessary', { committee: 'notNecessary' }],
  ['yes', 'the care team has not spoken of one', { committee: 'notDecided' }],
])

const resolved = { basis: 'actualAssessment', attendees: ['m2'], quorate: true }

parts(committeeFoundUnnecessary, [
  ['resolved validly', [], { committee: 'notNecessary' }, resolved],
  ['found necessary again', ['committeeSettled'], { committee: 'necessary' }, resolved],
  [
    'a member in conflict sat in',
    ['membersRecused'],
    { committee: 'notNecessary', conflicted },
    { ...resolved, attendees: ['m1'] },
  ],
])

// 陸.二, 精神衛生法 §37: help, refusal and illness are never held against a person.
answers(legalBasisAdmissible, [
  ['yes', 'observed conduct', {}, convened],
  ['yes', 'breach of duty', {}, { ...convened, legalBasis: 'dutyBreach' }],
  ['yes', 'absence without leave', {}, { ...convened, legalBasis: 'absence' }],
  ['no', 'refusal of help', {}, { ...convened, legalBasis: 'refusal' }],
  ['no', 'a diagnosis', {}, { ...convened, legalBasis: 'diagnosis' }],
  ['no', 'use of the programme', {}, { ...convened, legalBasis: 'eapUse' }],
])

// 參, 解讀.24, 公務人員考績法 §23
answers(rightBody, [
  ['yes', 'a civil servant, before the performance committee', {}, convened],
  ['no', 'a worker, before the performance committee', {}, { ...convened, category: 'worker' }],
  ['yes', 'a worker, under labour rules', {}, { ...convened, category: 'worker', body: 'labourReview' }],
  [
    'yes',
    'a teacher, before the teacher committee',
    {},
    { ...convened, category: 'teacher', body: 'teacherCommittee' },
  ],
  ['yes', 'contract staff, under the contract', {}, { ...convened, category: 'contractStaff', body: 'contractReview' }],
  [
    'no',
    'temporary staff, before the teacher committee',
    {},
    { ...convened, category: 'temporary', body: 'teacherCommittee' },
  ],
])

// 公務人員考績法 §14 III
answers(personHeard, [
  ['yes', 'the person could speak', {}, { heard: true }],
  ['no', 'the person could not', {}, { heard: false }],
])

parts(committeeLawful, [
  ['a lawful committee', [], { committee: 'necessary' }, convened],
  ['not found necessary', ['committeeNecessary'], {}, convened],
  [
    'unnecessary, for a refusal, in the wrong body',
    ['committeeNecessary', 'legalBasisAdmissible', 'rightBody'],
    { committee: 'notNecessary' },
    { legalBasis: 'refusal', category: 'worker', body: 'performanceCommittee' },
  ],
])

parts(committeeFair, [
  ['a fair procedure', [], {}, { heard: true, attendees: ['m2'] }],
  ['unheard', ['personHeard'], {}, { heard: false, attendees: ['m2'] }],
  [
    'unheard, by a member in conflict',
    ['personHeard', 'membersRecused'],
    { conflicted },
    { heard: false, attendees: ['m1'] },
  ],
])
