import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere, mourning } from './everywhere.ts'
import { policy } from './policy.ts'

const flow = eap(citations, policy).createMachine({
  id: 'suao-2018.mailbox',
  version: '1.0.0',
  meta: { zh: '員工傾訴信箱', en: 'Staff mailbox', cites: ['陸.一.5', '解讀.8', '解讀.11'] },
  initial: 'receiving',
  on: {
    ...dangerFirst,
    ...mourning,
    ...everywhere,
    'consent.given': { guard: 'rightsExplained', ...cites('捌', '捌.1') },
    'service.ended': [
      { guard: 'nothingLeftOpen', target: '.ended', ...cites('捌.1', '解讀.21') },
      { guard: 'dangerSettled', target: '.settling', ...cites('捌.1', '解讀.21') },
      cites('捌.1', '解讀.16'),
    ],
  },
  states: {
    receiving: {
      meta: { zh: '收件，待人事室受理', en: 'A letter has come', cites: ['陸.一.5', '解讀.9'] },
      tags: ['confidential'],
      entry: owes('acceptLetter', 'explainRights'),
      on: { 'letter.accepted': { target: 'accepted', ...cites('陸.一.5') } },
    },
    accepted: {
      meta: {
        zh: '已受理，轉請相關單位協處',
        en: 'Accepted; to be passed on',
        cites: ['陸.一.5', '解讀.9', '解讀.10'],
      },
      tags: ['confidential'],
      entry: owes('replyToLetter'),
      on: { 'letter.passedOn': { guard: 'passingAllowed', target: 'handling', ...cites('陸.一.5', '解讀.10') } },
    },
    handling: {
      meta: { zh: '相關單位協處', en: 'The unit handles it', cites: '陸.一.5' },
      tags: ['confidential'],
      on: {
        'letter.passedOn': { guard: 'passingAllowed', ...cites('陸.一.5', '解讀.10') },
        'unit.answered': { target: 'replying', ...cites('陸.一.5') },
        'letter.replied': { target: 'closing', ...cites('陸.一.5', '解讀.9') },
      },
    },
    replying: {
      meta: { zh: '限期回復當事人', en: 'Reply within the period', cites: ['陸.一.5', '解讀.8', '解讀.9'] },
      tags: ['confidential'],
      on: {
        'letter.passedOn': { guard: 'passingAllowed', target: 'handling', ...cites('陸.一.5', '解讀.10') },
        'letter.replied': { target: 'closing', ...cites('陸.一.5', '解讀.9') },
      },
    },
    closing: {
      meta: { zh: '紀錄保密保存並決定結案', en: 'Seal the record, and close', cites: ['捌.3', '解讀.20', '解讀.25'] },
      tags: ['confidential'],
      entry: owes('sealRecord'),
      on: {
        'record.sealed': cites('捌.3', '解讀.25'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.20') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['解讀.16', '解讀.17'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'holdCareTeam', 'explainRights'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('解讀.18', '解讀.19') },
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.17' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('解讀.18', '解讀.19') },
        'service.ended': cites('捌.1', '解讀.16'),
      },
    },
    resolving: {
      meta: { zh: '專案小組決議', en: 'The task force resolves', cites: ['陸.二.1', '解讀.19'] },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': [
          {
            guard: resolvedWith('replied'),
            target: 'closing',
            actions: owes('followUp'),
            ...cites('陸.一.5', '解讀.19', '解讀.24'),
          },
          {
            guard: resolvedWith('passedOn'),
            target: 'handling',
            actions: owes('followUp'),
            ...cites('陸.一.5', '解讀.19', '解讀.24'),
          },
          {
            guard: resolvedWith('accepted'),
            target: 'accepted',
            actions: owes('followUp'),
            ...cites('陸.一.5', '解讀.19', '解讀.24'),
          },
          {
            guard: 'careTeamDecisionValid',
            target: 'receiving',
            actions: owes('followUp'),
            ...cites('陸.一.5', '解讀.19', '解讀.24'),
          },
        ],
      },
    },
    settling: {
      meta: { zh: '當事人撤回，處理未履行事項', en: 'Withdrawn; settle what is owed', cites: ['捌.3', '解讀.21'] },
      tags: ['confidential'],
      entry: owes('sealRecord'),
      on: {
        'record.sealed': cites('捌.3', '解讀.25'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('解讀.20', '解讀.21') },
      },
    },
    closed: { type: 'final', meta: { zh: '已回復並結案', en: 'Replied to and closed', cites: ['陸.一.5', '解讀.20'] } },
    ended: { type: 'final', meta: { zh: '依當事人意願結束', en: "Ended by the person's wish", cites: '捌.1' } },
    handedOverToCrisis: {
      type: 'final',
      entry: owes('sealRecord'),
      meta: { zh: '移至危機個案', en: 'Handed over: crisis', cites: ['陸.二.1', '解讀.23'], handsOverTo: 'crisis' },
    },
  },
})

/** What the compiler knows of `mailbox`. */
export interface Mailbox extends TypesOf<typeof flow> {}

/** 員工傾訴信箱 */
export const mailbox: Flow<'suao-2018.mailbox', Mailbox> = flow

function resolvedWith<const L extends 'accepted' | 'passedOn' | 'replied'>(letter: L) {
  return { type: 'resolvedWithLetter', params: { letter } } as const
}
