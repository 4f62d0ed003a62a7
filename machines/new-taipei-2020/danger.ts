import { cites, owes } from '#src/flow/words.ts'

/** Danger comes first, from every step, in one move. */
export const dangerFirst = {
  'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('解讀.24', '解讀.26') },
  'danger.assessed': [
    { guard: 'immediateDanger', target: '.securing', ...cites('解讀.24', '解讀.26') },
    cites('解讀.26'),
  ],
} as const

/** What an emergency came to, in a flow about one person. */
export const afterEmergency = {
  'emergency.concluded': [
    { guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.33') },
    { guard: 'reassessmentDue', target: '.reassessing', ...cites('解讀.25') },
    cites('解讀.25'),
  ],
  'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.33') }, cites('解讀.29')],
} as const

/** From danger back to the person's own decision: help asked for, danger assessed again, the care team resolves. */
export const throughDanger = {
  securing: {
    meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['解讀.24', '解讀.25'] },
    tags: ['urgent', 'confidential'],
    entry: owes('requestEmergencyHelp', 'holdCareTeam', 'explainRights'),
    on: {
      'emergency.concluded': [
        { guard: 'personDead', target: 'handedOverToCrisis', ...cites('解讀.33') },
        { target: 'reassessing', ...cites('解讀.25') },
      ],
      'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('解讀.26', '解讀.27') },
      'service.ended': cites('解讀.8', '解讀.24'),
    },
  },
  reassessing: {
    meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.25' },
    tags: ['urgent', 'confidential'],
    entry: owes('reassessDanger', 'explainRights'),
    on: {
      'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('解讀.26', '解讀.27') },
      'service.ended': cites('解讀.8', '解讀.24'),
    },
  },
  reviewing: {
    meta: { zh: '關懷小組會議', en: 'Care-team meeting', cites: ['解讀.23', '解讀.27'] },
    tags: ['confidential'],
    entry: owes('holdCareTeam'),
    on: {
      'careTeam.resolved': {
        guard: 'careTeamDecisionValid',
        target: 'deciding',
        actions: owes('followUp'),
        ...cites('解讀.23', '解讀.27', '解讀.40'),
      },
    },
  },
} as const
