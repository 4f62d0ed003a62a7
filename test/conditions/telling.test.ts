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
import type { Known, Role } from '#src/index.ts'
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
const inCrisis: Partial<Known> = { crisis: true }
const askedBy: Partial<Known> = { requestedBy: ['judicialAuthority'] }
const noConsent = ['consentSaid', 'personDeadOrIncapacitated', 'lifeDanger']

// 解讀.19: consent, death or incapacity, or danger to life.
answers(familyContactGround, [
  ['yes', 'the person consents', mayCallFamily],
  ['yes', 'the person is dead', { person: 'dead' }],
  ['yes', 'the person cannot speak', { person: 'incapacitated' }],
  ['yes', 'life is in danger', { danger: 'immediate' }],
  ['no', 'none of these', {}],
  ['no', 'the person consents, and danger to life is named', mayCallFamily, { ground: 'lifeDanger' }],
  ['yes', 'life is in danger, and that is named', { danger: 'immediate' }, { ground: 'lifeDanger' }],
  ['no', 'life is in danger, and consent is named', { danger: 'immediate' }, { ground: 'consent' }],
  ['yes', 'the person cannot speak, and that is named', { person: 'incapacitated' }, { ground: 'incapacity' }],
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

// 解讀.20, 行政程序法 §33: the person or unit in conflict is barred, and not the role; a report counts until it is decided on.
const inConflict = (role: Role, id: string): Partial<Known> => ({ conflicted: [{ role, id }] })
answers(recipientsWithoutConflict, [
  ['yes', 'nobody has a conflict', {}, telling],
  ['yes', 'somebody else has', inConflict('agencyHead', 'h'), telling],
  ['no', 'a superior has, and it is not said which is told', inConflict('supervisor', 's'), telling],
  ['no', 'it is reported of a superior', { conflictReported: [{ role: 'supervisor', id: 's' }] }, telling],
  ['no', 'that very superior would be told', inConflict('supervisor', 's'), { ...telling, whom: ['s'] }],
  ['yes', 'M34: another superior is told', inConflict('supervisor', 's'), { ...telling, whom: ['t'] }],
  [
    'yes',
    'M34: another unit is told',
    inConflict('relevantUnit', 'a'),
    { ...telling, to: ['relevantUnit'], whom: ['b'] },
  ],
  [
    'no',
    'one of two recipients is not named',
    inConflict('supervisor', 's'),
    { ...telling, to: ['supervisor', 'relevantUnit'], whom: ['u'] },
  ],
  ['yes', 'the superior agency takes the place', inConflict('supervisor', 's'), { ...telling, to: ['superiorAgency'] }],
  ['no', 'a colleague in conflict would care', inConflict('colleague', 'c'), { through: ['colleague'] }],
])

// 陸.三, 解讀.18: facts of the incident are one class, words of the service another.
const facts = ['whatHappened', 'where', 'helpNeeded', 'danger']
answers(itemsMinimal, [
  ['yes', 'what happened, where, what help, the danger', {}, { ...telling, items: facts }],
  ['yes', 'nothing is said of what was told', {}, { through: ['colleague'] }],
  ['no', 'words of the service, for handling the incident', {}, { ...telling, items: ['serviceContent'] }],
  [
    'no',
    'health to the superior, as life is in danger',
    {},
    { ...telling, items: ['danger', 'healthDetail'], ground: 'lifeDanger' },
  ],
  ...(['fireService', 'police', 'healthAuthority', 'physician'] as const).map(
    (role) =>
      [
        'yes',
        `M31: health to the ${role}, as life is in danger`,
        {},
        { to: [role], items: ['healthDetail', 'where'], ground: 'lifeDanger' },
      ] as const,
  ),
  [
    'no',
    'health to the fire service and the superior',
    {},
    { to: ['fireService', 'supervisor'], items: ['healthDetail'], ground: 'lifeDanger' },
  ],
  [
    'no',
    'words of the service to the fire service',
    {},
    { to: ['fireService'], items: ['serviceContent'], ground: 'lifeDanger' },
  ],
  [
    'no',
    'health to the police, for handling the incident',
    {},
    { to: ['police'], items: ['healthDetail'], ground: 'incident' },
  ],
  ['no', 'health, with a statutory report', {}, { ...telling, items: ['healthDetail'], ground: 'statutoryReport' }],
  [
    'yes',
    'words of the service, on written authorisation',
    {},
    { ...telling, items: ['serviceContent'], ground: 'writtenAuthorisation' },
  ],
  ['yes', 'health, on legal process', {}, { ...telling, items: ['healthDetail'], ground: 'legalProcess' }],
])

// 陸.三, 解讀.18: a ground presupposes what the case knows, and speaks of recipients.
const owed = (duty: string): Partial<Known> => ({ duties: [{ duty, since: minute(1), until: null }] })
const needing: Partial<Known> = { need: 'needed', willingness: 'declined' }
const on = (ground: string, ...to: readonly string[]) => ({ ...telling, to, ground })
answers(groundFits, [
  ['no', 'M29: handling a case in which nothing is known', {}, telling],
  ...(['supervisor', 'colleague', 'agencyHead', 'relevantUnit', 'careTeam'] as const).map(
    (role) =>
      [
        'no',
        `M29: the ${role} of a person who only asked for help`,
        { need: 'needed', willingness: 'willing' },
        on('incident', role),
      ] as const,
  ),
  ['yes', 'a crisis is reported', { crisis: true }, on('incident', 'agencyHead', 'colleague')],
  ['yes', 'casualties are known', { casualties: 'no' }, on('incident', 'deputyHead')],
  ['yes', 'a danger is not yet resolved on', { dangerUnresolved: true }, on('incident', 'agencyHead')],
  ['no', 'a danger, and a colleague is told for handling it', { dangerUnresolved: true }, on('incident', 'colleague')],
  ...(['employee', 'personnelCommittee', 'caseSystem'] as const).map(
    (role) => ['no', `a crisis, and the ${role} is told`, { crisis: true }, on('incident', role)] as const,
  ),
  ['yes', 'box 5: help is needed and declined, the superior', needing, on('incident', 'supervisor')],
  ['yes', 'box 5: the key related person and the unit', needing, on('incident', 'keyRelatedPerson', 'relevantUnit')],
  ['no', 'M35: the person', needing, on('incident', 'employee')],
  ['no', 'M35: the case system', needing, on('incident', 'caseSystem')],
  ['no', 'box 5: the head', needing, on('incident', 'agencyHead')],
  [
    'yes',
    'box 5: the superior agency in the place of a superior in conflict',
    { ...needing, ...inConflict('supervisor', 's') },
    on('incident', 'superiorAgency'),
  ],
  ['no', 'handling the incident never opens a record', { crisis: true }, { ...telling, type: 'disclosure.made' }],
  ['no', 'M30: legal process, and nobody has asked', {}, on('legalProcess', 'judicialAuthority')],
  [
    'yes',
    'legal process, to who has asked',
    { requestedBy: ['judicialAuthority'] },
    on('legalProcess', 'judicialAuthority'),
  ],
  ['no', 'legal process, to somebody else', { requestedBy: ['judicialAuthority'] }, on('legalProcess', 'police')],
  ['no', 'M30: a statutory report, and nothing reportable is known', {}, on('statutoryReport', 'reportAuthority')],
  ['no', 'M30: a matter is open, a colleague is told', owed('reportSexualAssault'), on('statutoryReport', 'colleague')],
  [
    'yes',
    'a matter is open, its authority is told',
    owed('reportSexualAssault'),
    on('statutoryReport', 'reportAuthority'),
  ],
  [
    'yes',
    'suicide behaviour goes to the health authority',
    owed('reportSuicideBehaviour'),
    on('statutoryReport', 'healthAuthority'),
  ],
  ['no', 'a sexual assault does not', owed('reportSexualAssault'), on('statutoryReport', 'healthAuthority')],
  [
    'yes',
    'an allegation at work goes to the unit that takes it up',
    owed('openProtectionTrack'),
    on('statutoryReport', 'relevantUnit'),
  ],
  ['no', 'something else is owed', owed('followUp'), on('statutoryReport', 'reportAuthority')],
  ['yes', 'written authorisation, to whom it names', {}, on('writtenAuthorisation', 'colleague')],
  ['yes', 'danger to life, to a colleague who helps', {}, on('lifeDanger', 'colleague')],
  ['no', 'danger to life, to the personnel committee', {}, on('lifeDanger', 'personnelCommittee')],
])

parts(familyContactAllowed, [
  ['on consent', [], mayCallFamily, { contact: 'family' }],
  ['without a ground', noConsent, {}, { contact: 'family' }],
  ['on consent, told of health', ['itemsMinimal'], mayCallFamily, { contact: 'family', items: ['healthDetail'] }],
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
  ['through superiors and colleagues, of their own accord', [], {}, { through: ['supervisor', 'colleague'] }],
  [
    'told for nothing that happened',
    ['groundFits'],
    {},
    { through: ['colleague'], items: ['helpNeeded'], ground: 'incident' },
  ],
  [
    'told of a crisis',
    [],
    inCrisis,
    { through: ['supervisor', 'colleague'], items: ['helpNeeded'], ground: 'incident' },
  ],
  [
    'through a colleague in conflict',
    ['recipientsWithoutConflict'],
    inConflict('colleague', 'c'),
    { through: ['colleague'] },
  ],
  ['through the family, on consent', [], mayCallFamily, { through: ['family'] }],
  ['through the family, without a ground', noConsent, {}, { through: ['colleague', 'family'] }],
])

parts(notificationAllowed, [
  ['the superior, what happened in a crisis', [], inCrisis, telling],
  ['the superior, in a case in which nothing happened', ['groundFits'], {}, telling],
  ['on written authorisation never given', ['consentSaid'], {}, { ...telling, ground: 'writtenAuthorisation' }],
  ['on danger nobody found', ['lifeDanger'], {}, { ...telling, ground: 'lifeDanger' }],
  ['the family, as the person is dead', [], { ...inCrisis, person: 'dead' }, { ...telling, to: ['family'] }],
  ['the family, without a ground', noConsent, inCrisis, { ...telling, to: ['agencyHead', 'family'] }],
  ['a key related person, without a ground', noConsent, inCrisis, { ...telling, to: ['keyRelatedPerson'] }],
  [
    'the family, suspected and in conflict, of health, on danger nobody found',
    ['lifeDanger', 'itemsMinimal', 'recipientsWithoutConflict', 'lifeDanger', 'contactNotSuspected', 'itemsMinimal'],
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
  ['on legal process', [], askedBy, { to: ['judicialAuthority'], items: ['serviceContent'], ground: 'legalProcess' }],
  [
    'on legal process that nobody began',
    ['groundFits'],
    {},
    { to: ['judicialAuthority'], items: ['serviceContent'], ground: 'legalProcess' },
  ],
  [
    'on spoken authorisation',
    ['consentFormSufficient'],
    { consents: { disclosure: given('oral') } },
    { ...telling, ground: 'writtenAuthorisation' },
  ],
  [
    'for handling the incident, whatever the rank',
    ['groundFits'],
    inCrisis,
    { ...telling, type: 'disclosure.made', to: ['agencyHead'] },
  ],
  [
    'on written authorisation, to the family that is suspected',
    ['contactNotSuspected'],
    { ...mayHaveRecords, suspects: ['family'] },
    { to: ['family'], items: ['danger'], ground: 'writtenAuthorisation' },
  ],
  [
    'for handling the incident, of health, to somebody in conflict',
    ['groundFits', 'itemsMinimal', 'recipientsWithoutConflict'],
    { conflicted: [{ role: 'supervisor', id: 's' }] },
    { ...telling, type: 'disclosure.made', items: ['healthDetail'] },
  ],
])
