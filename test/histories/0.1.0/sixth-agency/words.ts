import * as conditions from './conditions.ts'
import * as facts from './facts.ts'
import { own } from './own.ts'

/** The page's own words beside the shared ones. */
export const words = own.words({
  facts: Object.values(facts),
  conditions: Object.values(conditions),
  duties: {
    activateTaskForce: own.duty({
      zh: '啟動危機事件專案小組',
      en: 'Activate the task force',
      owner: ['personnel', 'agencyHead'],
      settledBy: ['taskForce.activated'],
      arises: ({ own }) => own.taskForce === 'notActivated',
      atOnce: true,
    }),
    assessSituation: own.duty({
      zh: '初步評估並判定需要何種協助',
      en: 'Assess the situation',
      owner: ['careTeam'],
      settledBy: ['situation.assessed'],
    }),
    contactFamily: own.duty({
      zh: '同時聯繫家屬',
      en: 'Contact the family at once',
      owner: ['personnel', 'careTeam'],
      settledBy: ['family.contacted', 'family.notContacted', 'casualty.reported'],
      settledWhen: ({ casualties }, type) => type !== 'casualty.reported' || casualties === 'no',
      atOnce: true,
    }),
    decideReturn: own.duty({
      zh: '評估是否可回任原職務',
      en: 'Decide on the return to the post',
      owner: ['careTeam', 'personnel', 'agencyHead'],
      settledBy: ['return.decided', 'capacity.known', 'emergency.concluded'],
      settledWhen: ({ own, person }, type) =>
        type === 'return.decided' ? own.returning !== 'tooEarly' : person === 'dead',
      arises: ({ person }) => person !== 'dead',
    }),
  },
})
