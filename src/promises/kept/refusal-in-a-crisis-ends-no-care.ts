import type { Known } from '../../vocabulary/known.ts'
import type { FlowView } from '../flow-view.ts'
import { at, promise, told, toldAnything } from '../promise.ts'
import { owes } from './with/owed.ts'

const isCrisis = ({ takes }: FlowView): boolean => takes('crisis.reported') && takes('support.answered')

/** A refusal of support is heard and ends nothing: a crisis closes by decision alone, and out of follow-up. */
export const refusalInACrisisEndsNoCare = promise('refusalInACrisisEndsNoCare', {
  id: 'I-27',
  zh: '危機個案當事人不願接受資源者，不因而結案；結案須經決定，且已進入關懷追蹤',
  en: 'Declining support closes no crisis: it closes by decision alone, and out of follow-up',
  concerns: isCrisis,
  always: [
    told(['support.answered', 'help.declined'], ({ after }) => !after?.ended),
    toldAnything(({ fact, after }) => !after?.ended || fact.type === 'closure.decided'),
    told(
      ['closure.decided'],
      ({ before, after }) => !after?.ended || owes(before.known, 'followUp') || before.known.nextReviewAt !== null,
    ),
  ],
})

const isAnsweredByOutreach = ({ support, casualties, policy }: Known): boolean => {
  const branch = casualties === 'no' ? 'noCasualty' : 'casualty'
  return support === 'declined' && (policy.refusalBranch === 'both' || policy.refusalBranch === branch)
}

/** Where the chart answers a refusal by outreach, only outreach leads on to the meeting, and only a meeting to the end. */
export const refusalIsAnsweredByOutreach = promise('refusalIsAnsweredByOutreach', {
  id: 'I-27',
  zh: '不願接受資源者，先由主管、同仁或家屬主動關懷，再召開關懷小組會議；未經會議決議者不得結案',
  en: 'A refusal of support is answered by outreach, then by the care-team meeting; without its resolution nothing closes',
  concerns: (flow) => isCrisis(flow) && flow.takes('outreach.made'),
  always: [
    toldAnything(({ fact, before, after }) => {
      if (after === null || after.tags.includes('urgent') || fact.type === 'outreach.made') return true
      const meets = owes(after.known, 'holdCareTeam') && !owes(before.known, 'holdCareTeam')
      return !meets || !isAnsweredByOutreach(after.known)
    }),
    at(({ ended, known }) => !ended || known.committee !== 'notDecided'),
  ],
})
