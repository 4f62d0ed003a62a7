import {
  contactNotSuspected,
  disclosureAllowed,
  familyContactAllowed,
  familyContactGround,
  groundFits,
  itemsMinimal,
  notificationAllowed,
  outreachAllowed,
  recipientsWithoutConflict,
} from '#src/conditions/telling.ts'
import type { Known } from '#src/index.ts'
import type { Consent } from '#src/vocabulary/consents.ts'
import { answers, parts } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

const given = (form: Consent['form']): Consent => ({
  standing: 'given',
  form,
  until: null,
  withRepresentative: false,
  at: minute(1),
})
const mayCallFamily: Partial<Known> = { consents: { familyContact: given('oral') } }
const mayHaveRecords: Partial<Known> = { consents: { disclosure: given('written') } }
const telling = { to: ['supervisor'], items: ['whatHappened'], ground: 'incident' }
const noConsent = ['consentSaid', 'personDeadOrIncapacitated', 'lifeDanger']

// 解讀.19: consent, death or incapacity, or danger to life.
answers(familyContactGround, [
  ['yes', 'the person consents', mayCallFamily],
  ['yes', 'the person is dead', { person: 'dead' }],
  ['yes', 'the person cannot speak', { person: 'incapacitated' }],
  ['yes', 'life is in danger', { danger: 'immediate' }],
  ['no', 'none of these', {}],
  ['no', 'danger cannot be determined', { danger: 'unclear' }],
])

// 家庭暴力防治法 §50: never a suspected abuser.
answers(contactNotSuspected, [
  ['yes', 'nobody is suspected', {}, { contact: 'family' }],
  ['no', 'the contact is suspected', { suspects: ['family'] }, { contact: 'family' }],
  [
    'unknown, so no',
    'somebody of the same circle is suspected',
    { suspects: ['family'] },
    { contact: 'emergencyContact' },
  ],
  ['unknown, so no', 'the family is told, the protector is suspected', { suspects: ['protector'] }, telling],
  [
    'yes',
    'the family is suspected, the physician is called',
    { suspects: ['family'] },
    { contact: 'treatingProfessional' },
  ],
  [
    'no',
    'a key related person is told, who may be the suspect',
    { suspects: ['treatingProfessional'] },
    { ...telling, to: ['keyRelatedPerson'] },
  ],
  [
    'unknown, so no',
    'a key related person is told, the family is suspected',
    { suspects: ['family'] },
    { ...telling, to: ['keyRelatedPerson'] },
  ],
  ['no', 'the physician is suspected', { suspects: ['treatingProfessional'] }, { contact: 'treatingProfessional' }],
  [
    'yes',
    'the physician is suspected, the family is called',
    { suspects: ['treatingProfessional'] },
    { contact: 'family' },
  ],
])

// 解讀.20
answers(recipientsWithoutConflict, [
  ['yes', 'nobody has a conflict', {}, telling],
  ['yes', 'somebody else has', { conflicted: [{ role: 'agencyHead', id: 'h' }] }, telling],
  ['no', 'the superior has, and would be told', { conflicted: [{ role: 'supervisor', id: 's' }] }, telling],
])

// 陸.三, 解讀.18: facts of the incident are one class, words of the service another.
answers(itemsMinimal, [
  [
    'yes',
    'what happened, where, what help, the danger',
    {},
    { ...telling, items: ['whatHappened', 'where', 'helpNeeded', 'danger'] },
  ],
  ['no', 'words of the service, for handling the incident', {}, { ...telling, items: ['serviceContent'] }],
  ['no', 'health, as life is in danger', {}, { ...telling, items: ['danger', 'healthDetail'], ground: 'lifeDanger' }],
  ['no', 'health, with a statutory report', {}, { ...telling, items: ['healthDetail'], ground: 'statutoryReport' }],
  [
    'yes',
    'words of the service, on written authorisation',
    {},
    { ...telling, items: ['serviceContent'], ground: 'writtenAuthorisation' },
  ],
  ['yes', 'health, on legal process', {}, { ...telling, items: ['healthDetail'], ground: 'legalProcess' }],
])

// 陸.三
answers(groundFits, [
  ['no', 'handling the incident never opens a record', {}, telling],
  ['yes', 'legal process', {}, { ...telling, ground: 'legalProcess' }],
  ['yes', 'written authorisation', {}, { ...telling, ground: 'writtenAuthorisation' }],
  ['yes', 'danger to life', {}, { ...telling, ground: 'lifeDanger' }],
  ['yes', 'a statutory report', {}, { ...telling, ground: 'statutoryReport' }],
])

parts(familyContactAllowed, [
  ['on consent', [], mayCallFamily, { contact: 'family' }],
  ['without a ground', noConsent, {}, { contact: 'family' }],
  [
    'on consent, to the suspect',
    ['contactNotSuspected'],
    { ...mayCallFamily, suspects: ['family'] },
    { contact: 'family' },
  ],
  [
    'without a ground, to the suspect',
    [...noConsent, 'contactNotSuspected'],
    { suspects: ['family'] },
    { contact: 'family' },
  ],
])

// 附件二.7, 解讀.12
parts(outreachAllowed, [
  ['through superiors and colleagues', [], {}, { through: ['supervisor', 'colleague'] }],
  ['through the family, on consent', [], mayCallFamily, { through: ['family'] }],
  ['through the family, without a ground', noConsent, {}, { through: ['colleague', 'family'] }],
])

parts(notificationAllowed, [
  ['the superior, what happened', [], {}, telling],
  ['on written authorisation never given', ['consentSaid'], {}, { ...telling, ground: 'writtenAuthorisation' }],
  ['on danger nobody found', ['lifeDanger'], {}, { ...telling, ground: 'lifeDanger' }],
  ['the family, as the person is dead', [], { person: 'dead' }, { ...telling, to: ['family'] }],
  ['the family, without a ground', noConsent, {}, { ...telling, to: ['agencyHead', 'family'] }],
  ['a key related person, without a ground', noConsent, {}, { ...telling, to: ['keyRelatedPerson'] }],
  [
    'the family, suspected and in conflict, of health, on danger nobody found',
    ['recipientsWithoutConflict', 'itemsMinimal', 'lifeDanger', ...noConsent, 'contactNotSuspected'],
    { conflicted: [{ role: 'family', id: 'f' }], suspects: ['family'] },
    { to: ['family'], items: ['healthDetail'], ground: 'lifeDanger' },
  ],
])

parts(disclosureAllowed, [
  [
    'on written authorisation',
    [],
    mayHaveRecords,
    { ...telling, items: ['serviceContent'], ground: 'writtenAuthorisation' },
  ],
  ['on legal process', [], {}, { ...telling, items: ['serviceContent'], ground: 'legalProcess' }],
  [
    'on spoken authorisation',
    ['consentFormSufficient'],
    { consents: { disclosure: given('oral') } },
    { ...telling, ground: 'writtenAuthorisation' },
  ],
  ['for handling the incident, whatever the rank', ['groundFits'], {}, { ...telling, to: ['agencyHead'] }],
  [
    'on legal process, to the family that is suspected',
    ['contactNotSuspected'],
    { suspects: ['family'] },
    { to: ['family'], items: ['danger'], ground: 'legalProcess' },
  ],
  [
    'for handling the incident, of health, to somebody in conflict',
    ['groundFits', 'itemsMinimal', 'recipientsWithoutConflict'],
    { conflicted: [{ role: 'supervisor', id: 's' }] },
    { ...telling, items: ['healthDetail'] },
  ],
])
