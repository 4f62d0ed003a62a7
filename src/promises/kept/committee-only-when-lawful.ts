import { inadmissibleBases } from '../../vocabulary/choices.ts'
import { promise, told, toldAnything } from '../promise.ts'

const laws = ['公務人員考績法 §14', '公務人員考績法 §23'] as const

/** The committee meets only where the care team found it necessary, on a legal basis, in the body for that category of personnel. */
export const committeeOnlyWhenLawful = promise('committeeOnlyWhenLawful', {
  id: 'I-16',
  zh: '考績委員會僅於關懷小組決議認有必要、具法定事由且屬權責組織時召開',
  en: 'The committee meets only where the care team found it necessary, on a legal basis and in the right body',
  laws,
  concerns: (flow) => flow.takes('committee.convened') || flow.takes('committee.resolved'),
  always: [
    told(['committee.convened'], ({ fact, before, after }) => {
      if (after === null) return true
      const { committee, policy } = before.known
      const isRight = policy.personnelBodies[fact.category] === fact.body
      return committee === 'necessary' && isRight && !inadmissibleBases.includes(fact.legalBasis)
    }),
    toldAnything(
      ({ fact, before, after }) =>
        fact.type === 'careTeam.resolved' ||
        after === null ||
        after.known.committee !== 'necessary' ||
        before.known.committee === 'necessary',
    ),
  ],
})

/** Once the care team no longer finds it necessary, the committee resolves nothing more. */
export const committeeEndsWithNecessity = promise('committeeEndsWithNecessity', {
  id: 'I-16',
  zh: '關懷小組改認無必要者，考績委員會不得續為決議',
  en: 'Once the care team finds the committee no longer necessary, it resolves nothing more',
  laws,
  concerns: (flow) => flow.takes('committee.resolved'),
  always: told(['committee.resolved'], ({ before, after }) => after === null || before.known.committee === 'necessary'),
})

/** A person who is served, or asks for help, is never brought before a committee by it. */
export const serviceKnowsNoCommittee = promise('serviceKnowsNoCommittee', {
  id: 'I-16',
  zh: '提供服務之流程不得召開考績委員會',
  en: 'A flow that serves the person never convenes the committee',
  laws,
  concerns: (flow) => flow.hasStepTagged('service'),
  never: told(['committee.convened', 'committee.resolved'], ({ after }) => after !== null),
})
