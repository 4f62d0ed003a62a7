import type { FlowDefinition } from '#src/flow/definition.ts'
import { isWithin } from '../chart/moves.ts'
import type { Asked, Step } from '../chart/steps.ts'
import { type Kind, type Kinds, waysOn } from './watched.ts'

/** What a promise is written about: a flow, and one fact it is told. */
export interface Telling {
  readonly root: Step
  /** The last part of the flow's id: which kind of case it is about. */
  readonly flow: string
  readonly of: FlowDefinition
  readonly kinds: Kinds
  readonly fact: string
  /** A Promela expression: whether a condition was answered yes. */
  readonly yes: (condition: string, params?: Asked['params']) => string
}

/**
 * A safety promise as Promela: an expression that holds after every move, or nothing where there is nothing to watch.
 * `taken` and `moved` tell whether a way was taken and whether it led anywhere; `was_`, `entered_` and `in_` speak of kinds
 * of steps before, during and after the move.
 */
export interface Promised {
  readonly id: string
  readonly says: string
  readonly keeps: (telling: Telling) => string | null
}

const implies = (when: string, then: string): string => `(!(${when}) || (${then}))`
const all = (...each: readonly string[]): string => `(${each.join(' && ')})`

/** Whether a fact can lead into steps of a kind, from the outside or by what a completion brings. */
const leadsTo = ({ root, fact, kinds }: Telling, kind: Kind): boolean => {
  const reaches = (target: Step | null) =>
    target !== null && kinds[kind].some((step) => step === target || isWithin(step, target) || isWithin(target, step))
  const ways = waysOn(root, fact)
  const completions = ways.flatMap(({ from, target }) => (target ? doneAround(from) : []))
  return [...ways, ...completions].some(({ target }) => reaches(target))
}
const doneAround = (step: Step): Step['done'] => [...step.done, ...(step.parent ? doneAround(step.parent) : [])]

/** A fact is accepted only if these conditions hold. */
const onlyIf = (
  id: string,
  says: string,
  onFact: string,
  ...conditions: readonly (string | readonly [string, string])[]
): Promised => ({
  id,
  says,
  keeps: ({ fact, yes }) => {
    if (fact !== onFact) return null
    const answers = conditions.map((each) => (typeof each === 'string' ? yes(each) : yes(each[0], { scope: each[1] })))
    return implies('taken', all(...answers))
  },
})

/** A kind of step is entered only if these conditions hold. */
const entersOnlyIf = (id: string, says: string, kind: Kind, ...conditions: readonly string[]): Promised => ({
  id,
  says,
  keeps: (telling) =>
    leadsTo(telling, kind)
      ? implies(`entered_${kind} && !was_${kind}`, all(...conditions.map((each) => telling.yes(each))))
      : null,
})

export const promises: readonly Promised[] = [
  entersOnlyIf('I_1', 'no service without informed consent', 'serving', 'informedConsentToService'),
  onlyIf('I_3', 'no referral without consent to it', 'referral.made', ['consentTo', 'referral']),
  onlyIf('I_4', 'no disclosure without a ground', 'disclosure.made', 'disclosureAllowed'),
  {
    id: 'I_6',
    says: 'a withdrawal of the consent to service stops the service',
    keeps: ({ fact, yes }) =>
      fact === 'consent.withdrawn'
        ? implies(all('was_serving', `!${yes('informedConsentToService')}`), '!in_serving')
        : null,
  },
  entersOnlyIf('I_7', 'refusal alone never makes a case involuntary', 'toInvoluntary', 'helpNeeded', 'helpRefused'),
  {
    id: 'I_8',
    says: 'danger preempts every step that is not an ending, in one move',
    keeps: ({ fact, yes }) =>
      ['danger.reported', 'danger.assessed'].includes(fact) ? implies(yes('immediateDanger'), 'in_securing') : null,
  },
  {
    id: 'I_10',
    says: 'no emergency is met without danger',
    keeps: (telling) =>
      leadsTo(telling, 'securing') ? implies('entered_securing', telling.yes('immediateDanger')) : null,
  },
  {
    id: 'I_12',
    says: 'after an emergency the danger is assessed again, unless the person has died',
    keeps: ({ fact, yes }) =>
      fact === 'emergency.concluded'
        ? implies('was_securing', `in_securing || in_reassessing || ${yes('personDead')}`)
        : null,
  },
  {
    id: 'I_16',
    says: 'the committee is convened only when found necessary, on a lawful basis, by the right body, after the care team',
    keeps: (telling) => {
      if (!leadsTo(telling, 'hearing')) return null
      const answers = ['committeeNecessary', 'legalBasisAdmissible', 'rightBody'].map((each) => telling.yes(each))
      return implies('entered_hearing', telling.fact === 'committee.convened' ? all('resolved', ...answers) : 'false')
    },
  },
  {
    id: 'I_18',
    says: 'no case closes with danger or a duty open, and none of these two with its record unsealed',
    keeps: (telling) => {
      if (!leadsTo(telling, 'closed')) return null
      const sealed = ['involuntary', 'crisis'].includes(telling.flow) ? ['recordSealed'] : []
      const settled = ['noDangerOpen', 'dangerResolved', 'nothingOwed', ...sealed]
      return implies('entered_closed', all(...settled.map((each) => telling.yes(each))))
    },
  },
  {
    id: 'I_22',
    says: 'knowledge of a reportable matter is taken at every step, and owed as a report',
    keeps: ({ fact }) => (fact === 'reportableMatter.known' ? all('taken', 'reporting') : null),
  },
  onlyIf('I_24', 'the family is contacted only on a ground', 'family.contacted', 'familyContactAllowed'),
  {
    id: 'I_25',
    says: 'head, deputy and units are notified before a crisis closes, in every branch',
    keeps: (telling) =>
      telling.kinds.notifying.length && leadsTo(telling, 'closed') ? implies('entered_closed', 'told') : null,
  },
  {
    id: 'I_27',
    says: 'no answer to an offer ends a crisis; it closes from follow-up, and after each offer only once the care team has met',
    keeps: (telling) => {
      if (telling.flow !== 'crisis') return null
      if (['support.answered', 'help.declined'].includes(telling.fact)) return '!ended'
      const reviewed = telling.kinds.meeting.length ? ['reviewed'] : []
      return leadsTo(telling, 'closed') ? implies('entered_closed', all('was_following', ...reviewed)) : null
    },
  },
  {
    id: 'I_30',
    says: 'consent to the service, or asking for help, leads from every step of an involuntary case to a general one',
    keeps: ({ flow, fact, yes }) => {
      if (flow !== 'involuntary') return null
      if (fact === 'consent.given') return implies(yes('consentTo', { scope: 'service' }), 'in_toGeneral')
      return fact === 'help.requested' ? 'in_toGeneral' : null
    },
  },
  onlyIf('I_33', 'nobody with a conflict of interest sits in the care team', 'careTeam.resolved', 'membersRecused'),
  {
    id: 'I_41',
    says: 'no clock moves a case',
    keeps: ({ fact, of }) => (of.facts[fact]?.by.every((role) => role === 'caseSystem') ? '!moved' : null),
  },
]

/** What a promise must remember between moves, and how a move changes it. */
export interface Remembered {
  readonly name: string
  readonly next: (telling: Telling) => string | null
}

export const memory: readonly Remembered[] = [
  {
    name: 'told',
    next: ({ kinds, fact, yes }) => {
      if (!kinds.notifying.length) return null
      const telling = ['notification.made', 'conflict.declared'].includes(fact) && all('taken', yes('everyoneNotified'))
      return all('!entered_notifying', telling ? `(told || ${telling})` : 'told')
    },
  },
  {
    name: 'resolved',
    next: ({ fact, yes }) =>
      fact === 'careTeam.resolved' ? `(resolved || ${all('taken', yes('careTeamDecisionValid'))})` : null,
  },
  {
    name: 'reviewed',
    next: ({ fact, yes }) => {
      const met = fact === 'careTeam.resolved' && all('taken', yes('careTeamDecisionValid'))
      return all('!entered_offering', met ? `(reviewed || ${met})` : 'reviewed')
    },
  },
]
