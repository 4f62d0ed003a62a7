import { cites, owes, timekeeping } from '#src/flow/words.ts'

/** Facts that every flow of the plan takes at any step, without moving: knowledge, reports, and what may be told to whom. */
export const everywhere = {
  ...timekeeping('解讀.33'),
  'emergency.requested': cites('解讀.17'),
  'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.11', '解讀.29') },
  'statutoryReport.filed': cites('解讀.29'),
  'rights.explained': cites('捌'),
  'minor.identified': cites('解讀.30'),
  'consent.withdrawn': cites('捌.1', '解讀.21'),
  'conflict.declared': cites('解讀.28'),
  'abuse.suspected': cites('解讀.27'),
  'notification.made': {
    guard: 'notificationAllowed',
    actions: owes('reviewOverride'),
    ...cites('捌.3', '解讀.26', '解讀.34'),
  },
  'disclosure.made': {
    guard: 'disclosureAllowed',
    actions: owes('reviewOverride'),
    ...cites('捌.3', '解讀.25', '解讀.34'),
  },
  'family.contacted': {
    guard: 'familyContactAllowed',
    actions: owes('reviewOverride'),
    ...cites('解讀.27', '解讀.34'),
  },
  'careTeam.resolved': {
    guard: 'careTeamDecisionValid',
    actions: owes('followUp'),
    ...cites('陸.二.1', '解讀.19'),
  },
  'followUp.made': { actions: owes('followUp'), ...cites('解讀.24') },
  'appointment.cancelled': cites('解讀.21'),
} as const

/** Danger comes first, from every step, in one move. */
export const dangerFirst = {
  'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('解讀.16', '解讀.18') },
  'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', ...cites('解讀.16') }, cites('解讀.18')],
} as const

/** Who dies is mourned in a crisis case; whatever an emergency brought is assessed again. */
export const mourning = {
  'emergency.concluded': [
    { guard: 'personDead', target: '.handedOverToCrisis', ...cites('陸.二.1', '解讀.23') },
    { guard: 'reassessmentDue', target: '.reassessing', ...cites('解讀.17') },
    cites('解讀.17'),
  ],
  'capacity.known': [
    { guard: 'personDead', target: '.handedOverToCrisis', ...cites('陸.二.1', '解讀.23') },
    cites('解讀.27'),
  ],
} as const
