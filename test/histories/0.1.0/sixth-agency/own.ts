import { ownWords } from 'eap-case-flows'
import * as z from 'zod'

/** What the page calls those it knows, what a case remembers beside the shared memory, and what its policy must say. */
export const own = ownWords({
  roles: {
    careTeam: { zh: '危機事件專案小組', en: 'Crisis task force' },
    personnel: { zh: '人事處', en: 'Department of personnel' },
    serviceUnit: { zh: '服務單位', en: 'The unit where the person serves' },
  },
  memory: {
    taskForce: ['notActivated', 'activated'],
    returning: ['undecided', 'canReturn', 'cannotReturn', 'tooEarly'],
  },
  settings: { returnDecider: z.enum(['careTeam', 'personnel', 'agencyHead']) },
  reports: {
    serviceUnit: [
      'crisis.reported',
      'casualty.reported',
      'emergency.requested',
      'medicalHelp.arranged',
      'reportableMatter.known',
      'measures.taken',
      'followUp.made',
    ],
  },
})
