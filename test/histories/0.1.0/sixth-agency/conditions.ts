import { type DecisiveOf, type Fact, part, type Role, yesOrNo } from 'eap-case-flows'
import type { returnDecided } from './facts.ts'
import { own } from './own.ts'

type Decision = DecisiveOf<typeof returnDecided>
const insiders: readonly Role[] = ['careTeam', 'personnel', 'agencyHead', 'physician']

export const deciderAppointed = own.condition('deciderAppointed', {
  zh: '由機關指定之角色決定？',
  en: 'Is it decided by the role the agency names?',
  failSafe: 'no',
  audience: insiders,
  remedy: { zh: '由政策參數 returnDecider 所定之角色決定', en: 'Let the role decide that the policy names' },
  ask: ({ policy }, fact) => yesOrNo((fact as Decision).by.role === policy.own.returnDecider),
})

export const returnBasisAdmissible = own.condition('returnBasisAdmissible', {
  zh: '依據非諮商紀錄？',
  en: 'Is the basis something other than a counselling record?',
  failSafe: 'no',
  audience: insiders,
  remedy: { zh: '依醫師建議或工作評估決定', en: "Decide on a physician's advice or an assessment of the work" },
  ask: (_, fact) => yesOrNo((fact as Decision).basis !== 'counsellingRecord'),
})

export const returnDecidable = own.condition('returnDecidable', {
  zh: '得為此回任決定？',
  en: 'May the return be decided so?',
  failSafe: 'no',
  audience: insiders,
  remedy: { zh: '由指定之角色依適當之依據決定', en: 'Let the right role decide on a right basis' },
  every: () => [part(deciderAppointed), part(returnBasisAdmissible)],
})

export const canReturn = own.condition('canReturn', {
  zh: '可回任原職務？',
  en: 'Can the person return to the post?',
  failSafe: 'no',
  audience: insiders,
  routes: true,
  remedy: { zh: '另行評估', en: 'Assess it anew' },
  ask: ({ own }) => yesOrNo(own.returning === 'canReturn'),
})

export const cannotReturn = own.condition('cannotReturn', {
  zh: '無法回任原職務？',
  en: 'Is a return to the post impossible?',
  failSafe: 'no',
  audience: insiders,
  routes: true,
  remedy: { zh: '另行評估', en: 'Assess it anew' },
  ask: ({ own }) => yesOrNo(own.returning === 'cannotReturn'),
})

export const returns = own.condition('returns', {
  zh: '決定可回任？',
  en: 'Is it decided that the person returns?',
  failSafe: 'no',
  audience: insiders,
  remedy: { zh: '由指定之角色決定', en: 'Let the right role decide' },
  every: () => [part(returnDecidable), part(canReturn)],
})

export const staysAway = own.condition('staysAway', {
  zh: '決定無法回任？',
  en: 'Is it decided that the person does not return?',
  failSafe: 'no',
  audience: insiders,
  remedy: { zh: '由指定之角色決定', en: 'Let the right role decide' },
  every: () => [part(returnDecidable), part(cannotReturn)],
})

/** The page asks for the work to be adjusted; a management measure alone is not that. */
export const workAdjusted = own.condition('workAdjusted', {
  zh: '措施包括工作調整？',
  en: 'Do the measures include an adjustment of the work?',
  failSafe: 'no',
  audience: [...insiders, 'serviceUnit'],
  remedy: { zh: '採取工作調整或臨時性之工作調配', en: 'Adjust the work, or reassign it for a time' },
  ask: (_, fact) => {
    const { measures } = fact as Extract<Fact, { type: 'measures.taken' }>
    return yesOrNo(measures.includes('workAdjustment') || measures.includes('temporaryReassignment'))
  },
})
