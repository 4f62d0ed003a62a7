import type { Row } from '#src/testing/index.ts'
import { meeting, type Shared } from './shared.ts'

const rights: Row = ['rights.explained', 'eapWindow', {}, '']
const agrees = (scope: string, form: string, more: object = {}): Row => [
  'consent.given',
  'employee',
  { scope, form, ...more },
  '',
]
const takesBack = (scope: string): Row => ['consent.withdrawn', 'employee', { scope }, '']
const contact = (contact: string, expected: Row[3], role = 'eapWindow'): Row => [
  'family.contacted',
  role,
  { contact },
  expected,
]
const tells = (
  to: readonly string[],
  ground: string,
  expected: Row[3],
  items: readonly string[] = ['whatHappened'],
): Row => ['notification.made', 'eapWindow', { to, items, ground }, expected]
const discloses = (
  to: readonly string[],
  ground: string,
  expected: Row[3],
  items: readonly string[] = ['whatHappened'],
): Row => ['disclosure.made', 'eapWindow', { to, items, ground }, expected]

const asked = (from: string): Row => [
  'dataRequest.received',
  'personnel',
  { request: 'legalProcess', from },
  '; owes –',
]

const noGround = '⊘ consentSaid lifeDanger personDeadOrIncapacitated'

/** Whom may be told what about a person, on what ground. */
export const telling: readonly Shared[] = [
  {
    about: ['familyContactAllowed', 'familyContactGround'],
    zh: '家屬之聯繫須有當事人同意，撤回後即停止',
    en: 'The family is contacted on consent, and no longer once it is withdrawn',
    rows: [
      rights,
      contact('emergencyContact', noGround),
      agrees('familyContact', 'oral'),
      contact('emergencyContact', '; owes –'),
      takesBack('familyContact'),
      contact('emergencyContact', '⊘ consentNotWithdrawn lifeDanger personDeadOrIncapacitated'),
    ],
  },
  {
    about: ['personDeadOrIncapacitated'],
    zh: '當事人無法表達時得聯繫家屬，恢復後即須同意',
    en: 'The family is contacted while the person cannot speak, and on consent once they can again',
    rows: [
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, ''],
      contact('family', '; owes –'),
      ['capacity.known', 'physician', { capacity: 'capable' }, ''],
      contact('family', noGround),
    ],
  },
  {
    about: ['lifeDanger', 'reviewOverride'],
    zh: '生命危險時得聯繫家屬，事後由關懷小組檢討',
    en: 'In danger to life the family is contacted without consent; the care team reviews it',
    rows: [
      contact('emergencyContact', noGround),
      ['danger.reported', 'colleague', {}, ''],
      contact('emergencyContact', '; owes reviewOverride'),
      contact('treatingProfessional', '; owes –'),
      ['danger.assessed', 'counsellor', { danger: 'unclear' }, ''],
      contact('emergencyContact', noGround),
    ],
  },
  {
    about: ['contactNotSuspected'],
    zh: '疑似施暴者及可能與其同住者均不聯繫',
    en: 'Never a suspected abuser, nor somebody close who may be one; a treating professional may be reached',
    rows: [
      rights,
      ['abuse.suspected', 'counsellor', { suspect: 'family' }, ''],
      ['capacity.known', 'physician', { capacity: 'incapacitated' }, ''],
      contact('family', '⊘ contactNotSuspected'),
      contact('emergencyContact', '⊘ contactNotSuspected'),
      contact('treatingProfessional', ''),
      tells(['family'], 'incident', '⊘ contactNotSuspected groundFits'),
      tells(['keyRelatedPerson'], 'incident', '⊘ contactNotSuspected groundFits'),
      agrees('disclosure', 'written'),
      tells(['supervisor'], 'writtenAuthorisation', ''),
      discloses(['family'], 'writtenAuthorisation', '⊘ contactNotSuspected'),
      discloses(['relevantUnit'], 'writtenAuthorisation', ''),
    ],
  },
  {
    about: ['notificationAllowed', 'recipientsWithoutConflict', 'itemsMinimal'],
    zh: '通報以必要者為限，不及於有利害關係者，家屬另須有聯繫之依據',
    en: 'A notice tells no more than needed, nobody in conflict, and the family only on a ground of its own',
    rows: [
      rights,
      tells(['supervisor'], 'incident', '⊘ groundFits'),
      tells(['supervisor'], 'incident', '⊘ groundFits itemsMinimal', ['helpNeeded', 'healthDetail']),
      tells(['family'], 'incident', '⊘ consentSaid groundFits lifeDanger personDeadOrIncapacitated'),
      asked('relevantUnit'),
      tells(['relevantUnit'], 'legalProcess', '; owes –', ['serviceContent']),
      tells(['supervisor'], 'legalProcess', '⊘ groundFits'),
      ['danger.reported', 'colleague', {}, ''],
      tells(['supervisor'], 'incident', ''),
      tells(['supervisor'], 'incident', '⊘ itemsMinimal', ['helpNeeded', 'healthDetail']),
      tells(['family'], 'incident', ''),
      ['conflict.declared', 'employee', { who: { role: 'supervisor', id: 's1' } }, ''],
      tells(['supervisor', 'relevantUnit'], 'incident', '⊘ recipientsWithoutConflict'),
      discloses(['supervisor'], 'lifeDanger', '⊘ recipientsWithoutConflict'),
      tells(['relevantUnit', 'superiorAgency'], 'incident', ''),
      tells(['employee'], 'incident', '⊘ groundFits'),
    ],
  },
  {
    about: ['notificationAllowed', 'lifeDanger', 'reviewOverride'],
    zh: '以生命危險或書面授權為由之通報，各須確有其事',
    en: 'A notice on the ground of danger to life or of an authorisation needs just that',
    rows: [
      rights,
      tells(['supervisor'], 'lifeDanger', '⊘ lifeDanger'),
      tells(['supervisor'], 'writtenAuthorisation', '⊘ consentSaid'),
      agrees('disclosure', 'written'),
      tells(['supervisor'], 'writtenAuthorisation', '; owes –', ['serviceContent']),
      ['danger.reported', 'colleague', {}, ''],
      tells(['supervisor'], 'lifeDanger', '; owes reviewOverride'),
      tells(['supervisor'], 'lifeDanger', '⊘ itemsMinimal', ['healthDetail']),
      tells(['fireService', 'physician'], 'lifeDanger', '', ['healthDetail', 'where']),
      tells(['fireService'], 'lifeDanger', '⊘ itemsMinimal', ['serviceContent']),
    ],
  },
  {
    about: ['disclosureAllowed', 'groundFits', 'consentTo', 'consentFormSufficient', 'consentNotWithdrawn'],
    zh: '紀錄之提供須法律程序或書面授權，口頭同意不足，撤回後即停止',
    en: 'Records leave on legal process or written authorisation; a spoken word is not enough, and a withdrawal ends it',
    rows: [
      rights,
      discloses(['relevantUnit'], 'incident', '⊘ groundFits'),
      discloses(['relevantUnit'], 'incident', '⊘ groundFits itemsMinimal', ['serviceContent']),
      discloses(['relevantUnit'], 'statutoryReport', '⊘ groundFits itemsMinimal', ['healthDetail']),
      discloses(['judicialAuthority'], 'legalProcess', '⊘ groundFits', ['healthDetail']),
      asked('judicialAuthority'),
      discloses(['judicialAuthority'], 'legalProcess', '; owes –', ['healthDetail']),
      discloses(['relevantUnit'], 'legalProcess', '⊘ groundFits', ['healthDetail']),
      ['reportableMatter.known', 'counsellor', { matter: 'suicideBehaviour' }, ''],
      discloses(['healthAuthority'], 'statutoryReport', '; owes –'),
      discloses(['relevantUnit'], 'statutoryReport', '⊘ groundFits'),
      discloses(['relevantUnit'], 'writtenAuthorisation', '⊘ consentSaid'),
      agrees('disclosure', 'oral'),
      discloses(['relevantUnit'], 'writtenAuthorisation', '⊘ consentFormSufficient'),
      agrees('disclosure', 'electronic'),
      discloses(['relevantUnit'], 'writtenAuthorisation', '; owes –', ['serviceContent']),
      takesBack('disclosure'),
      discloses(['relevantUnit'], 'writtenAuthorisation', '⊘ consentNotWithdrawn'),
    ],
  },
  {
    about: ['consentNotExpired', 'representativeAgrees'],
    zh: '同意逾期即失效；未成年者並須法定代理人同意',
    en: 'A consent given for a time runs out; for a minor the legal representative agrees too',
    rows: [
      rights,
      agrees('disclosure', 'written', { until: '2026-03-02T09:30:00+08:00' }),
      discloses(['relevantUnit'], 'writtenAuthorisation', ''),
      discloses(['relevantUnit'], 'writtenAuthorisation', '⊘ consentNotExpired'),
      ['minor.identified', 'eapWindow', {}, ''],
      agrees('disclosure', 'written'),
      discloses(['relevantUnit'], 'writtenAuthorisation', '⊘ representativeAgrees'),
      agrees('disclosure', 'written', { withRepresentative: true }),
      discloses(['relevantUnit'], 'writtenAuthorisation', ''),
    ],
  },
  {
    about: ['disclosureAllowed', 'lifeDanger', 'reviewOverride'],
    zh: '以生命危險為由提供資料，須確有危險，事後由關懷小組檢討',
    en: 'Records disclosed for danger to life need the danger; the care team reviews it',
    rows: [
      discloses(['relevantUnit'], 'lifeDanger', '⊘ lifeDanger'),
      ['danger.reported', 'colleague', {}, ''],
      discloses(['relevantUnit'], 'lifeDanger', '; owes reviewOverride', ['danger']),
      ['danger.assessed', 'physician', { danger: 'none' }, ''],
      discloses(['relevantUnit'], 'lifeDanger', '⊘ lifeDanger', ['danger']),
      ['careTeam.resolved', 'careTeam', meeting, ''],
    ],
  },
]
