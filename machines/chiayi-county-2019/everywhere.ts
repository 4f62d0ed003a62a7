import { cites, owes, timekeeping } from '#src/flow/words.ts'

/** Danger comes first, from every step, in one move; the referral the plan speaks of follows. A score is no danger. */
export const dangerFirst = {
  'danger.reported': {
    guard: 'immediateDanger',
    target: '.securing',
    ...cites('陸.三', '解讀.4', '解讀.15'),
  },
  'danger.assessed': [
    { guard: 'immediateDanger', target: '.securing', ...cites('陸.三', '解讀.4', '解讀.14') },
    cites('解讀.6', '解讀.14'),
  ],
} as const

/** Facts the flow takes at any step, without moving: knowledge, reports, records, and what may be told to whom. */
export const everywhere = {
  ...timekeeping('解讀.33'),
  'emergency.requested': cites('陸.三', '解讀.15'),
  'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.31') },
  'statutoryReport.filed': cites('解讀.31'),
  'rights.explained': cites('拾壹', '解讀.9'),
  'minor.identified': cites('解讀.32'),
  'consent.given': { guard: 'rightsExplained', ...cites('拾壹', '解讀.8') },
  'consent.withdrawn': cites('解讀.24'),
  'need.assessed': { guard: 'rightsExplained', ...cites('陸.一', '陸.二', '解讀.6') },
  'conflict.declared': cites('解讀.27'),
  'abuse.suspected': cites('解讀.26'),
  'notification.made': {
    guard: 'notificationAllowed',
    actions: owes('reviewOverride'),
    ...cites('陸.四', '解讀.17', '解讀.34'),
  },
  'disclosure.made': {
    guard: 'disclosureAllowed',
    actions: owes('reviewOverride'),
    ...cites('拾壹', '解讀.17', '解讀.34'),
  },
  'family.contacted': {
    guard: 'familyContactAllowed',
    actions: owes('reviewOverride'),
    ...cites('解讀.26', '解讀.34'),
  },
  'careTeam.resolved': { guard: 'careTeamDecisionValid', actions: owes('followUp'), ...cites('陸.一', '解讀.16') },
  'consultation.recorded': cites('柒.一.六', '解讀.19'),
  'appointment.cancelled': cites('解讀.24'),
  'followUp.made': { actions: owes('followUp'), ...cites('陸.一', '解讀.20') },
  'survey.held': cites('柒.四', '捌', '解讀.22'),
} as const
