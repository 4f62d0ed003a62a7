import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes, timekeeping } from '#src/flow/words.ts'
import { screeningCitations } from './screening-citations.ts'
import { screeningPolicy } from './screening-policy.ts'

/** Nobody has to take the self-test, or to say why not. */
const declining = [
  { guard: 'nothingPending', target: 'ended', ...cites('陸.一', '解讀.33') },
  { target: 'followingUp', ...cites('陸.一', '解讀.36') },
] as const

const flow = eap(screeningCitations, screeningPolicy).createMachine({
  id: 'chiayi-city-2016.screening',
  version: '1.0.0',
  meta: {
    zh: '自我檢測',
    en: 'Self-test',
    cites: ['伍.三.三.2.2.C', '解讀.33', '解讀.34'],
    requires: ['screening'],
  },
  initial: 'explaining',
  on: {
    ...timekeeping('解讀.31'),
    'danger.reported': {
      guard: 'immediateDanger',
      target: '.handedOverInDanger',
      ...cites('附件一.2', '解讀.4', '解讀.35'),
    },
    'danger.assessed': [
      { guard: 'immediateDanger', target: '.handedOverInDanger', ...cites('附件一.2', '解讀.4', '解讀.35') },
      cites('附件一.3'),
    ],
    'emergency.requested': cites('附件一.4', '解讀.2'),
    'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.27') }, cites('解讀.19')],
    'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.21') },
    'statutoryReport.filed': cites('解讀.21'),
    'rights.explained': cites('陸'),
    'minor.identified': cites('解讀.28'),
    'consent.given': { guard: 'rightsExplained', ...cites('陸', '陸.一', '解讀.33') },
    'consent.withdrawn': cites('陸.一', '解讀.15'),
  },
  states: {
    explaining: {
      meta: { zh: '事先明確告知權益', en: 'Explain the rights beforehand', cites: ['陸', '解讀.33'] },
      on: {
        'rights.explained': { target: 'offering', ...cites('陸') },
        'screening.declined': declining,
      },
    },
    offering: {
      meta: { zh: '提供壓力指數測量表', en: 'Offer the self-test', cites: '伍.三.三.2.2.C' },
      on: {
        'screening.offered': { guard: 'rightsExplained', target: 'answering', ...cites('伍.三.三.2.2.C', '解讀.33') },
        'screening.declined': declining,
      },
    },
    answering: {
      meta: { zh: '由當事人自行作答', en: 'The person answers', cites: ['伍.三.三.2.2.C', '解讀.33'] },
      on: {
        'screening.answered': [
          { guard: 'answeredTalkDue', target: 'talking', ...cites('伍.三.三.2.2.C', '解讀.35') },
          { guard: 'answeredOfferDue', target: 'proposing', ...cites('伍.三.三.2.2.C', '解讀.34') },
          { guard: 'answeredNothingPending', target: 'ended', ...cites('伍.三.三.2.2.C') },
          { guard: 'screeningLawful', target: 'followingUp', ...cites('解讀.36') },
        ],
        'screening.declined': declining,
      },
    },
    talking: {
      meta: { zh: '邀請當日面談評估', en: 'Offer a talk the same day', cites: ['伍.三.三.2.2.C', '解讀.35'] },
      tags: ['urgent', 'confidential'],
      entry: owes('offerTalk'),
      on: {
        'riskTalk.held': [
          { guard: 'talkFoundDanger', actions: owes('reportDanger'), ...cites('解讀.35') },
          { guard: 'talkFoundNoConcern', target: 'followingUp', ...cites('解讀.35', '解讀.36') },
          { target: 'proposing', ...cites('伍.三.三.2.2.C', '解讀.35') },
        ],
        'riskTalk.declined': [
          { guard: 'talkFoundDanger', ...cites('解讀.35') },
          { target: 'followingUp', ...cites('陸.一', '解讀.36') },
        ],
        'danger.assessed': [
          { guard: 'immediateDanger', target: 'handedOverInDanger', ...cites('附件一.2', '解讀.35') },
          { target: 'proposing', ...cites('伍.三.三.2.2.C', '解讀.35') },
        ],
      },
    },
    proposing: {
      meta: {
        zh: '提供協助，由當事人自由決定',
        en: 'Offer help; the person decides',
        cites: ['伍.三.三.2.2.C', '陸.一'],
      },
      tags: ['confidential'],
      entry: owes('offerHelp'),
      on: {
        'help.requested': { target: 'handedOverToGeneral', ...cites('伍.三.三.2.2.C', '陸.一') },
        'help.declined': [
          { guard: 'offerMayEnd', target: 'ended', ...cites('陸.一', '解讀.36') },
          { target: 'followingUp', ...cites('陸.一', '解讀.36') },
        ],
        'closure.decided': [
          { guard: 'offerMayEnd', target: 'ended', ...cites('解讀.36') },
          { target: 'followingUp', ...cites('解讀.36') },
        ],
      },
    },
    followingUp: {
      meta: { zh: '續予關懷至無未決事項', en: 'Keep caring until nothing is open', cites: ['伍.二.三', '解讀.36'] },
      tags: ['confidential'],
      entry: owes('followUp'),
      on: {
        'followUp.made': { actions: owes('followUp'), ...cites('伍.二.三', '解讀.36') },
        'help.requested': { target: 'handedOverToGeneral', ...cites('伍.三.三.2.2.C', '陸.一') },
        'closure.decided': { guard: 'nothingPending', target: 'ended', ...cites('解讀.36') },
      },
    },
    ended: { type: 'final', meta: { zh: '檢測結束', en: 'The self-test has ended', cites: ['陸.一', '解讀.36'] } },
    handedOverToGeneral: {
      type: 'final',
      meta: {
        zh: '當事人決定求助，移至一般個案',
        en: 'The person asks for help: a general case',
        cites: ['伍.三.三.2.2.C', '伍.四.一'],
        handsOverTo: 'general',
      },
    },
    handedOverInDanger: {
      type: 'final',
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'explainRights'),
      meta: {
        zh: '有立即危險，移至一般個案處理',
        en: 'Immediate danger: a general case meets it',
        cites: ['附件一.2', '解讀.35'],
        handsOverTo: 'general',
      },
    },
    handedOverToCrisis: {
      type: 'final',
      meta: {
        zh: '移至危機個案',
        en: 'Handed over to a crisis case',
        cites: ['伍.四.三', '解讀.27'],
        handsOverTo: 'crisis',
      },
    },
  },
})

/** What the compiler knows of `screening`. */
export interface Screening extends TypesOf<typeof flow> {}

/** 自我檢測 */
export const screening: Flow<'chiayi-city-2016.screening', Screening> = flow
