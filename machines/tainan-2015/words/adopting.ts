import { part, yesOrNo } from '#src/conditions/condition.ts'
import { personDead } from '#src/conditions/danger.ts'
import { helpNeededAndRefused } from '#src/conditions/need.ts'
import { careCircle } from '#src/vocabulary/roles.ts'
import { own } from './own.ts'

export interface Named extends Readonly<Record<string, string>> {
  readonly flow: string
}

export const flowAdopted = own.condition('flowAdopted', {
  zh: '機關另行採用該流程？',
  en: 'Has the agency adopted the flow?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '於政策參數 adopts 載明採用', en: 'Say in the policy, under adopts, that the agency adopts it' },
  ask: ({ policy }, _, { flow }: Named) => yesOrNo(policy.adopts.includes(flow)),
})

export const goesOnInvoluntarily = own.condition('goesOnInvoluntarily', {
  zh: '有需求而不願接受協助，且機關採用非自願個案流程？',
  en: 'Is help needed yet refused, and has the agency adopted a flow for it?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '尊重當事人之決定', en: 'Respect the decision of the person' },
  every: () => [part(helpNeededAndRefused), part<Named>(flowAdopted, { flow: 'involuntary' })],
})

export const goesOnInCrisis = own.condition('goesOnInCrisis', {
  zh: '當事人已死亡，且機關採用危機個案流程？',
  en: 'Has the person died, and has the agency adopted a flow for crises?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '回報當事人狀況', en: 'Report the condition of the person' },
  every: () => [part(personDead), part<Named>(flowAdopted, { flow: 'crisis' })],
})
