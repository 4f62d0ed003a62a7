import { cites, owes, timekeeping } from '#src/flow/words.ts'

/** Facts that every flow written out here takes at any step, without moving: knowledge, reports, care, and what may be told. */
export const everywhere = {
  ...timekeeping('解讀.41'),
  'emergency.requested': cites('解讀.25'),
  'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.31') },
  'statutoryReport.filed': cites('解讀.31'),
  'rights.explained': cites('一.一', '解讀.6'),
  'minor.identified': cites('解讀.32'),
  'consent.withdrawn': cites('解讀.8'),
  'conflict.declared': cites('解讀.30'),
  'abuse.suspected': cites('解讀.29'),
  'notification.made': {
    guard: 'notificationAllowed',
    actions: owes('reviewOverride'),
    ...cites('解讀.28', '解讀.42'),
  },
  'disclosure.made': {
    guard: 'disclosureAllowed',
    actions: owes('reviewOverride'),
    ...cites('一.一', '解讀.5', '解讀.28', '解讀.42'),
  },
  'family.contacted': {
    guard: 'familyContactAllowed',
    actions: owes('reviewOverride'),
    ...cites('解讀.29', '解讀.42'),
  },
  'careTeam.resolved': {
    guard: 'careTeamDecisionValid',
    actions: owes('followUp'),
    ...cites('解讀.23', '解讀.40'),
  },
  'followUp.made': { actions: owes('followUp'), ...cites('解讀.40') },
  'appointment.cancelled': cites('解讀.8'),
  'survey.held': cites('四.五.3.1'),
  'groupCounselling.offered': cites('四.四.1.2', '解讀.14'),
  'litigation.known': { actions: owes('careInLitigation'), ...cites('四.四.6', '解讀.21') },
  'litigationCare.offered': cites('四.四.6', '解讀.21'),
  'workload.found': { actions: owes('careForWorkload'), ...cites('四.四.8', '解讀.22') },
  'workloadCare.offered': cites('四.四.8', '解讀.22'),
} as const
