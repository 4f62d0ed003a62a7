import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes, timekeeping } from '#src/flow/words.ts'
import { screeningCitations } from './screening-citations.ts'
import { screeningPolicy } from './screening-policy.ts'

/** Nobody has to test themselves, and silence is no more than silence. */
const leaving = [
  { guard: 'nothingPending', target: 'ended', ...cites('解讀.11', '解讀.43') },
  { target: 'followingUp', ...cites('解讀.47') },
] as const

const unanswered = { 'screening.declined': leaving, 'offer.unanswered': leaving } as const

const flow = eap(screeningCitations, screeningPolicy).createMachine({
  id: 'new-taipei-2020.screening',
  version: '1.0.0',
  meta: {
    zh: '簡式健康量表自我檢測',
    en: 'Self-test',
    cites: ['四.三.1.5', '四.三.3.5.B', '解讀.10', '解讀.43', '解讀.45'],
    requires: ['screening'],
  },
  initial: 'explaining',
  on: {
    ...timekeeping('解讀.41'),
    'danger.reported': {
      guard: 'immediateDanger',
      target: '.handedOverInDanger',
      ...cites('解讀.24', '解讀.26', '解讀.46'),
    },
    'danger.assessed': [
      { guard: 'immediateDanger', target: '.handedOverInDanger', ...cites('解讀.24', '解讀.26', '解讀.46') },
      cites('解讀.26'),
    ],
    'emergency.requested': cites('解讀.25'),
    'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.33') }, cites('解讀.29')],
    'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.31') },
    'statutoryReport.filed': cites('解讀.31'),
    'rights.explained': cites('一.一', '解讀.6'),
    'minor.identified': cites('解讀.32'),
    'consent.given': { guard: 'rightsExplained', ...cites('解讀.6', '解讀.7', '解讀.44') },
    'consent.withdrawn': cites('解讀.8'),
  },
  states: {
    explaining: {
      meta: { zh: '提示並告知權益', en: 'Prompt, and explain the rights', cites: ['四.三.3.5.B', '解讀.6', '解讀.9'] },
      on: {
        'prompt.shown': cites('四.三.3.5.A', '四.三.3.5.B', '解讀.9', '解讀.48'),
        'rights.explained': { target: 'offering', ...cites('一.一', '解讀.6') },
        ...unanswered,
      },
    },
    offering: {
      meta: {
        zh: '提供簡式健康量表',
        en: 'Offer the self-test',
        cites: ['四.三.1.5', '四.三.3.5.B', '四.四.2.1.B', '解讀.43', '解讀.48'],
      },
      on: {
        'screening.offered': {
          guard: 'rightsExplained',
          target: 'answering',
          ...cites('四.三.1.5', '四.三.3.5.B', '四.四.2.1.B'),
        },
        ...unanswered,
      },
    },
    answering: {
      meta: {
        zh: '由當事人自我量測，分數屬本人',
        en: 'The person tests themselves; the score is theirs',
        cites: ['四.三.3.5.B', '解讀.10', '解讀.44'],
      },
      on: {
        'selfTest.answered': [
          { guard: 'answeredTalkDue', target: 'talking', ...cites('解讀.44', '解讀.46') },
          { guard: 'answeredOfferDue', target: 'proposing', ...cites('四.三.3.5.B', '解讀.44', '解讀.45') },
          { guard: 'answeredNothingPending', target: 'ended', ...cites('解讀.10') },
          { guard: 'screeningLawful', target: 'followingUp', ...cites('解讀.47') },
        ],
        ...unanswered,
      },
    },
    talking: {
      meta: { zh: '邀請當日面談', en: 'Offer a talk the same day', cites: ['解讀.10', '解讀.46'] },
      tags: ['urgent', 'confidential'],
      entry: owes('offerTalk'),
      on: {
        'riskTalk.held': [
          { guard: 'talkFoundDanger', actions: owes('reportDanger'), ...cites('解讀.24', '解讀.46') },
          { guard: 'talkFoundNoConcern', target: 'followingUp', ...cites('解讀.46', '解讀.47') },
          { target: 'proposing', ...cites('四.三.3.5.B', '解讀.46') },
        ],
        'riskTalk.declined': [
          { guard: 'talkFoundDanger', ...cites('解讀.24', '解讀.46') },
          { target: 'followingUp', ...cites('解讀.5', '解讀.47') },
        ],
        'danger.assessed': [
          { guard: 'immediateDanger', target: 'handedOverInDanger', ...cites('解讀.24', '解讀.26', '解讀.46') },
          { target: 'proposing', ...cites('四.三.3.5.B', '解讀.46') },
        ],
      },
    },
    proposing: {
      meta: {
        zh: '提供協助，由當事人自由決定是否申請',
        en: 'Offer help; the person decides',
        cites: ['四.三.3.5.B', '四.四.2.1.B', '解讀.5'],
      },
      tags: ['confidential'],
      entry: owes('offerHelp'),
      on: {
        'help.requested': { target: 'handedOverToGeneral', ...cites('四.三.3.5.B', '解讀.5') },
        'help.declined': [
          { guard: 'offerMayEnd', target: 'ended', ...cites('解讀.5', '解讀.47') },
          { target: 'followingUp', ...cites('解讀.47') },
        ],
        'closure.decided': [
          { guard: 'offerMayEnd', target: 'ended', ...cites('解讀.11', '解讀.47') },
          { target: 'followingUp', ...cites('解讀.47') },
        ],
      },
    },
    followingUp: {
      meta: { zh: '續予關懷至無未決事項', en: 'Keep caring until nothing is open', cites: ['四.四.4.1', '解讀.47'] },
      tags: ['confidential'],
      entry: owes('followUp'),
      on: {
        'followUp.made': { actions: owes('followUp'), ...cites('四.四.4.1', '解讀.47') },
        'help.requested': { target: 'handedOverToGeneral', ...cites('四.三.3.5.B', '解讀.5') },
        'closure.decided': { guard: 'nothingPending', target: 'ended', ...cites('解讀.47') },
      },
    },
    ended: {
      type: 'final',
      meta: { zh: '自我檢測結束', en: 'The self-test has ended', cites: ['解讀.11', '解讀.43', '解讀.47'] },
    },
    handedOverToGeneral: {
      type: 'final',
      meta: {
        zh: '當事人申請服務，移至協助性諮詢(商)服務',
        en: 'The person asks for help: a general case',
        cites: ['四.三.3.5.B', '四.二.2.1'],
        handsOverTo: 'general',
      },
    },
    handedOverInDanger: {
      type: 'final',
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'explainRights'),
      meta: {
        zh: '有立即危險，移至協助性諮詢(商)服務先行處理',
        en: 'Immediate danger: a general case meets it',
        cites: ['解讀.24', '解讀.46'],
        handsOverTo: 'general',
      },
    },
    handedOverToCrisis: {
      type: 'final',
      meta: {
        zh: '移至危機個案',
        en: 'Handed over to a crisis case',
        cites: ['四.二.2.3', '解讀.33'],
        handsOverTo: 'crisis',
      },
    },
  },
})

/** What the compiler knows of `screening`. */
export interface Screening extends TypesOf<typeof flow> {}

/** 簡式健康量表自我檢測 */
export const screening: Flow<'new-taipei-2020.screening', Screening> = flow
