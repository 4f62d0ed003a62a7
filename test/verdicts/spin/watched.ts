import { everyStep, type Step } from '../chart/steps.ts'

/** Kinds of steps that promises speak of, told by what the vocabulary says of them, never by a step's name. */
export const kinds = [
  'securing',
  'reassessing',
  'serving',
  'hearing',
  'notifying',
  'offering',
  'meeting',
  'following',
  'toGeneral',
  'toInvoluntary',
  'toCrisis',
  'closed',
] as const
export type Kind = (typeof kinds)[number]

export type Kinds = Readonly<Record<Kind, readonly Step[]>>

export function kindsIn(root: Step): Kinds {
  const steps = everyStep(root)
  const owing = (duty: string) => steps.filter(({ owes }) => owes.includes(duty))
  const securing = owing('requestEmergencyHelp')
  const endings = root.inner.filter(({ kind }) => kind === 'final')
  const handing = (to: string) => endings.filter(({ handsOverTo }) => handsOverTo === to)
  return {
    securing,
    reassessing: owing('reassessDanger'),
    serving: steps.filter(({ tags }) => tags.includes('service')),
    hearing: steps.filter((step) => waysOn(root, 'committee.convened').some(({ target }) => target === step)),
    notifying: owing('notifyLeadership'),
    offering: owing('offerSupport'),
    meeting: owing('holdCareTeam').filter((step) => !securing.includes(step)),
    following: owing('followUp'),
    toGeneral: handing('general'),
    toInvoluntary: handing('involuntary'),
    toCrisis: handing('crisis'),
    closed: endings.filter(({ handsOverTo }) => handsOverTo === null),
  }
}

/** Every way a flow has for a fact. */
export const waysOn = (root: Step, fact: string) => everyStep(root).flatMap(({ ways }) => ways.get(fact) ?? [])

/** Facts that promises speak of whether or not a flow has a way for them. */
const alwaysTold = ['danger.reported', 'danger.assessed', 'reportableMatter.known', 'consent.given']

/** Every fact a flow has a way for, and those it must hear of. */
export const factsOf = (root: Step): readonly string[] => [
  ...new Set([...everyStep(root).flatMap(({ ways }) => [...ways.keys()]), ...alwaysTold]),
]
