import { cites, owes, timekeeping } from '#src/flow/words.ts'

/**
 * Facts that every flow of the plan takes at any step, without moving: knowledge, reports, and what may be told to whom.
 * Each flow names the boxes of its own chart for notice, meeting and follow-up.
 */
export const everywhere = <const C extends string>(boxes: { notice: C; meeting: C; followUp: C }) =>
  ({
    ...timekeeping('解讀.31'),
    'emergency.requested': cites('附件一.4', '解讀.2'),
    'reportableMatter.known': { actions: 'oweReport', ...cites('解讀.21') },
    'statutoryReport.filed': cites('解讀.21'),
    'rights.explained': cites('陸'),
    'minor.identified': cites('解讀.28'),
    'consent.withdrawn': cites('陸.一', '解讀.15'),
    'conflict.declared': cites('解讀.20'),
    'abuse.suspected': cites('解讀.19'),
    'notification.made': {
      guard: 'notificationAllowed',
      actions: owes('reviewOverride'),
      ...cites(boxes.notice, '解讀.3', '解讀.18', '解讀.32'),
    },
    'disclosure.made': { guard: 'disclosureAllowed', actions: owes('reviewOverride'), ...cites('陸.三', '解讀.32') },
    'family.contacted': {
      guard: 'familyContactAllowed',
      actions: owes('reviewOverride'),
      ...cites(boxes.notice, '解讀.19', '解讀.26', '解讀.32'),
    },
    'careTeam.resolved': {
      guard: 'careTeamDecisionValid',
      actions: owes('followUp'),
      ...cites(boxes.meeting, '解讀.16'),
    },
    'followUp.made': { actions: owes('followUp'), ...cites(boxes.followUp) },
    'appointment.cancelled': cites('解讀.15'),
    'survey.held': cites('伍.一'),
  }) as const

/** Danger comes first, from every step, in one move. */
export const dangerFirst = {
  'danger.reported': {
    guard: 'immediateDanger',
    target: '.securing',
    ...cites('附件一.2', '解讀.4', '解讀.6'),
  },
  'danger.assessed': [
    { guard: 'immediateDanger', target: '.securing', ...cites('附件一.2', '解讀.4') },
    cites('附件一.3'),
  ],
} as const
