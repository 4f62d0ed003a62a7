import { cites, owes, timekeeping } from '#src/flow/words.ts'

/** Facts that the flow takes at any step, without moving: knowledge, reports, and what may be told to whom. */
export const everywhere = {
  ...timekeeping('解讀.27'),
  'needs.surveyed': { guard: 'privacyRespected', actions: owes('keepResult'), ...cites('陸.一', '解讀.6') },
  'trouble.noticed': cites('陸.四', '伍.二.二'),
  'information.provided': cites('陸.四', '解讀.7'),
  'provider.chosen': { guard: 'modelAdopted', ...cites('肆', '解讀.4') },
  'emergency.requested': cites('解讀.9'),
  'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.22') },
  'statutoryReport.filed': cites('解讀.22'),
  'rights.explained': cites('柒'),
  'minor.identified': cites('解讀.23'),
  'consent.given': { guard: 'rightsExplained', ...cites('柒', '柒.一') },
  'consent.withdrawn': cites('柒.一', '解讀.13'),
  'need.assessed': { guard: 'rightsExplained', ...cites('柒', '陸.四') },
  'conflict.declared': cites('解讀.21'),
  'abuse.suspected': cites('解讀.20'),
  'notification.made': {
    guard: 'notificationAllowed',
    actions: owes('reviewOverride'),
    ...cites('柒.三', '解讀.19', '解讀.28'),
  },
  'disclosure.made': {
    guard: 'disclosureAllowed',
    actions: owes('reviewOverride'),
    ...cites('柒.三', '解讀.7', '解讀.28'),
  },
  'family.contacted': {
    guard: 'familyContactAllowed',
    actions: owes('reviewOverride'),
    ...cites('解讀.20', '解讀.28'),
  },
  'careTeam.resolved': { guard: 'careTeamDecisionValid', actions: owes('followUp'), ...cites('解讀.11') },
  'followUp.made': { actions: owes('followUp'), ...cites('陸.四', '解讀.17') },
  'appointment.cancelled': cites('解讀.13'),
  'survey.held': cites('陸.五', '解讀.25'),
} as const

/** Danger comes first, from every step, in one move. */
export const dangerFirst = {
  'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('解讀.8', '解讀.10') },
  'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', ...cites('解讀.8') }, cites('解讀.10')],
} as const
