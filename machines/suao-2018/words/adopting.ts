import { part, yesOrNo } from '#src/conditions/condition.ts'
import { helpNeededAndRefused } from '#src/conditions/need.ts'
import { careCircle } from '#src/vocabulary/roles.ts'
import { own } from './own.ts'

export const involuntaryAdopted = own.condition('involuntaryAdopted', {
  zh: '機關另行採用非自願個案流程？',
  en: 'Has the agency adopted a flow for involuntary cases?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '於政策參數 adopts 載明採用', en: 'Say in the policy, under adopts, that the agency adopts it' },
  ask: ({ policy }) => yesOrNo(policy.adopts.includes('involuntary')),
})

export const goesOnInvoluntarily = own.condition('goesOnInvoluntarily', {
  zh: '有需求而不願接受協助，且機關採用非自願個案流程？',
  en: 'Is help needed yet refused, and has the agency adopted a flow for it?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '尊重當事人之決定', en: 'Respect the decision of the person' },
  every: () => [part(helpNeededAndRefused), part(involuntaryAdopted)],
})
