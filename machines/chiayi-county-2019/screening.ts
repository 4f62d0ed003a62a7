import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes, timekeeping } from '#src/flow/words.ts'
import { screeningCitations } from './screening-citations.ts'
import { screeningPolicy } from './screening-policy.ts'

/** Nobody has to be screened, or to say why not. */
const declining = [
  { guard: 'nothingPending', target: 'ended', ...cites('解讀.35', '解讀.38') },
  { target: 'followingUp', ...cites('解讀.38') },
] as const

const flow = eap(screeningCitations, screeningPolicy).createMachine({
  id: 'chiayi-county-2019.screening',
  version: '1.0.0',
  meta: {
    zh: '心理健康檢測',
    en: 'Mental-health screening',
    cites: ['陸.三', '解讀.35', '解讀.36', '解讀.39'],
    requires: ['screening'],
  },
  initial: 'explaining',
  on: {
    ...timekeeping('解讀.33'),
    'danger.reported': {
      guard: 'immediateDanger',
      target: '.handedOverInDanger',
      ...cites('陸.三', '解讀.4', '解讀.37'),
    },
    'danger.assessed': [
      { guard: 'immediateDanger', target: '.handedOverInDanger', ...cites('陸.三', '解讀.4', '解讀.14') },
      cites('解讀.6', '解讀.14'),
    ],
    'emergency.requested': cites('陸.三', '解讀.15'),
    'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.25') }, cites('解讀.26')],
    'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.31') },
    'statutoryReport.filed': cites('解讀.31'),
    'rights.explained': cites('拾壹', '解讀.9'),
    'minor.identified': cites('解讀.32'),
    'consent.given': { guard: 'rightsExplained', ...cites('拾壹', '解讀.8', '解讀.35') },
    'consent.withdrawn': cites('解讀.24'),
  },
  states: {
    explaining: {
      meta: { zh: '事先明確告知權益', en: 'Explain the rights beforehand', cites: ['拾壹', '解讀.9', '解讀.35'] },
      on: {
        'rights.explained': { target: 'offering', ...cites('拾壹', '解讀.9') },
        'screening.declined': declining,
      },
    },
    offering: {
      meta: { zh: '於三、六、九、十二月提供檢測', en: 'Offer the screening', cites: ['陸.三', '解讀.39'] },
      on: {
        'screening.offered': { guard: 'rightsExplained', target: 'answering', ...cites('陸.三', '解讀.35') },
        'screening.declined': declining,
      },
    },
    answering: {
      meta: { zh: '簡式心理健康量表檢測', en: 'The person answers the scale', cites: ['陸.三', '解讀.35', '解讀.36'] },
      on: {
        'screening.answered': [
          { guard: 'answeredTalkDue', target: 'talking', ...cites('陸.三', '解讀.37') },
          { guard: 'answeredOfferDue', target: 'proposing', ...cites('陸.三', '解讀.5', '解讀.6') },
          { guard: 'answeredNothingPending', target: 'ended', ...cites('陸.三', '解讀.6') },
          { guard: 'screeningLawful', target: 'followingUp', ...cites('解讀.38') },
        ],
        'screening.declined': declining,
      },
    },
    talking: {
      meta: { zh: '邀請當日面談', en: 'Offer a talk the same day', cites: ['陸.三', '解讀.37'] },
      tags: ['urgent', 'confidential'],
      entry: owes('offerTalk'),
      on: {
        'riskTalk.held': [
          { guard: 'talkFoundDanger', actions: owes('reportDanger'), ...cites('陸.三', '解讀.37') },
          { guard: 'talkFoundNoConcern', target: 'followingUp', ...cites('解讀.37', '解讀.38') },
          { target: 'proposing', ...cites('陸.三', '解讀.37') },
        ],
        'riskTalk.declined': [
          { guard: 'talkFoundDanger', ...cites('陸.三', '解讀.37') },
          { target: 'followingUp', ...cites('解讀.7', '解讀.38') },
        ],
        'danger.assessed': [
          { guard: 'immediateDanger', target: 'handedOverInDanger', ...cites('陸.三', '解讀.4', '解讀.14') },
          { target: 'proposing', ...cites('陸.三', '解讀.37') },
        ],
      },
    },
    proposing: {
      meta: {
        zh: '提供轉介服務，由當事人決定',
        en: 'Offer a referral; the person decides',
        cites: ['陸.三', '解讀.7'],
      },
      tags: ['confidential'],
      entry: owes('offerHelp'),
      on: {
        'help.requested': { target: 'handedOverToGeneral', ...cites('陸.三', '柒.一.四', '解讀.7') },
        'help.declined': [
          { guard: 'offerMayEnd', target: 'ended', ...cites('解讀.7', '解讀.38') },
          { target: 'followingUp', ...cites('解讀.7', '解讀.38') },
        ],
        'closure.decided': [
          { guard: 'offerMayEnd', target: 'ended', ...cites('解讀.38') },
          { target: 'followingUp', ...cites('解讀.38') },
        ],
      },
    },
    followingUp: {
      meta: { zh: '走動式關懷至無未決事項', en: 'Keep caring until nothing is open', cites: ['陸.一', '解讀.38'] },
      tags: ['confidential'],
      entry: owes('followUp'),
      on: {
        'followUp.made': { actions: owes('followUp'), ...cites('陸.一', '解讀.38') },
        'help.requested': { target: 'handedOverToGeneral', ...cites('陸.三', '柒.一.四', '解讀.7') },
        'closure.decided': { guard: 'nothingPending', target: 'ended', ...cites('解讀.38') },
      },
    },
    ended: { type: 'final', meta: { zh: '檢測結束', en: 'The screening has ended', cites: ['解讀.7', '解讀.38'] } },
    handedOverToGeneral: {
      type: 'final',
      meta: {
        zh: '當事人接受轉介服務，移至一般個案',
        en: 'The person takes up the referral: a general case',
        cites: ['陸.三', '柒.一.一'],
        handsOverTo: 'general',
      },
    },
    handedOverInDanger: {
      type: 'final',
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'explainRights'),
      meta: {
        zh: '有即刻危險，移至一般個案先行處理',
        en: 'Immediate danger: a general case meets it',
        cites: ['陸.三', '解讀.4', '解讀.37'],
        handsOverTo: 'general',
      },
    },
    handedOverToCrisis: {
      type: 'final',
      meta: {
        zh: '移至危機個案',
        en: 'Handed over to a crisis case',
        cites: ['柒.一.二', '解讀.25'],
        handsOverTo: 'crisis',
      },
    },
  },
})

/** What the compiler knows of `screening`. */
export interface Screening extends TypesOf<typeof flow> {}

/** 定期辦理心理健康檢測 */
export const screening: Flow<'chiayi-county-2019.screening', Screening> = flow
