import { cites, owes, timekeeping } from 'eap-case-flows'

/** Danger comes first, from every step, in one move. */
export const dangerFirst = {
  'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('解讀.7') },
  'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', ...cites('解讀.7') }, cites('解讀.7')],
} as const

/** What may be reported at any step, without moving. A fact taken here without a guard is refused nowhere. */
export const everywhere = {
  ...timekeeping('解讀.11'),
  'emergency.requested': cites('四', '解讀.7'),
  'medicalHelp.arranged': cites('四', '解讀.2'),
  'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.11') },
  'statutoryReport.filed': cites('解讀.11'),
  'rights.explained': cites('解讀.11'),
  'consent.given': cites('解讀.11'),
  'consent.withdrawn': cites('解讀.11'),
  'minor.identified': cites('解讀.11'),
  'need.assessed': cites('三'),
  'conflict.declared': cites('解讀.10'),
  'abuse.suspected': cites('解讀.9'),
  'notification.made': {
    guard: 'notificationAllowed',
    actions: owes('reviewOverride'),
    ...cites('解讀.1', '解讀.10'),
  },
  'disclosure.made': { guard: 'disclosureAllowed', actions: owes('reviewOverride'), ...cites('解讀.10') },
  'family.contacted': {
    guard: 'familyContactAllowed',
    actions: owes('reviewOverride'),
    ...cites('五', '解讀.9', '解讀.10'),
  },
  'family.notContacted': cites('解讀.9'),
  'taskForce.activated': cites('二', '解讀.1'),
  'situation.assessed': cites('三', '解讀.1'),
  'support.offered': cites('解讀.2', '解讀.3'),
  'support.answered': cites('解讀.6'),
  'groupCounselling.offered': cites('解讀.3', '解讀.6'),
  'careTeam.resolved': { guard: 'careTeamDecisionValid', actions: owes('followUp'), ...cites('二', '解讀.13') },
  'followUp.made': { actions: owes('followUp'), ...cites('九') },
} as const

/** News of casualties leads to rescue, from wherever the case stands. */
export const rescue = { guard: 'newCasualties', target: '.rescuing', ...cites('四', '解讀.2') } as const

/** What is found once danger is excluded: the situation is new. */
export const afresh = {
  'danger.assessed': [
    { guard: 'safeWithCasualties', target: 'rescuing', ...cites('四', '解讀.8') },
    { guard: 'dangerExcluded', target: 'assessing', ...cites('三', '解讀.8') },
  ],
} as const

/** The death of the person ends the question of the return. */
export const died = {
  'capacity.known': [
    { guard: 'newCasualties', target: 'rescuing', ...cites('四', '解讀.2') },
    { guard: 'personDead', target: 'followingUp', ...cites('九') },
    cites('解讀.9'),
  ],
} as const
