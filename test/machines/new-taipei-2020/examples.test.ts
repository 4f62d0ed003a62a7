import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Case, stepName, tryOpenCase } from '#src/index.ts'
import { handIn, openDuties } from '../../support/cases.ts'
import { type FlowName, flows } from './telling.ts'

type Fact = Readonly<Record<string, unknown>> & { readonly type: string }

const folder = new URL('../../../examples/cases/new-taipei-2020/', import.meta.url)
const files = (Object.keys(flows) as FlowName[]).flatMap((flow) =>
  readdirSync(new URL(`${flow}/`, folder)).map((file) => [flow, file.replace(/\.jsonl$/, '')] as const),
)

const linesOf = (flow: FlowName, name: string): readonly Fact[] =>
  readFileSync(new URL(`${flow}/${name}.jsonl`, folder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Plays a case file: the case at its end, and what was refused on the way, by line, fact and the code of every reason. */
function played(flow: FlowName, name: string): { kase: Case; refused: readonly string[] } {
  const [{ type, ...opening }, ...facts] = linesOf(flow, name) as [Fact, ...Fact[]]
  const opened = tryOpenCase(flows[flow], { recordedAt: opening.at, ...opening })
  if (type !== 'case.opened' || !opened.accepted) throw new Error(`${flow}/${name} cannot be opened`)
  const refused: string[] = []
  let kase: Case = opened.case
  facts.forEach((fact, n) => {
    const outcome = handIn(kase, fact)
    if (!outcome.accepted) refused.push(`${n + 2} ${fact.type}: ${outcome.reasons.map(({ code }) => code).join(', ')}`)
    kase = outcome.case
  })
  return { kase, refused }
}

/** Where each story ends, what is refused on the way, and what it still owes. */
const stories: Readonly<
  Record<string, readonly [ending: string, refused: readonly string[], owed?: readonly string[]]>
> = {
  'general/01-leave-prompt': [
    'closed',
    ['4 help.requested: notNow', '7 appointment.made: notNow', '14 supervisorSurvey.held: notInThisFlow'],
  ],
  'general/02-prompt-unanswered': ['ended', ['4 need.assessed: rightsExplained']],
  'general/03-litigation-care': ['closed', ['9 disclosure.made: groundFits, itemsMinimal']],
  'general/04-workload-care-declined': ['ended', ['3 workloadCare.offered: notYours']],
  'general/05-danger-first': ['ended', ['7 closure.decided: notNow']],
  'general/06-declined-though-needed': ['handedOverToInvoluntary', ['5 followUp.made: closed'], ['sealRecord']],
  'managementReferral/01-feedback-tracked': [
    'closed',
    [
      '6 referral.made: consentSaid',
      '11 disclosure.made: groundFits, itemsMinimal',
      '16 improvement.assessed: notYours',
      '21 supervisorSurvey.held: consentSaid',
    ],
  ],
  'managementReferral/02-consent-refused': ['ended', ['3 help.requested: notYours', '6 referral.made: consentSaid']],
  'managementReferral/03-superior-surveyed-by-consent': [
    'closed',
    ['14 supervisorSurvey.held: consentFormSufficient', '16 closure.decided: nothingOwed, recordSealed'],
  ],
  'managementReferral/04-danger-first': ['served.serving', ['7 danger.assessed: notYours'], ['followUp']],
  'managementReferral/05-goes-on-alone': ['handedOverToGeneral', ['11 feedback.asked: closed'], ['sealRecord']],
  'managementReferral/06-superior-in-conflict': [
    'closed',
    [
      '14 feedback.asked: agencyWithoutConflict',
      '15 feedback.given: notAvailableToYou',
      '20 supervisorSurvey.held: agencyWithoutConflict',
    ],
  ],
  'involuntary/01-unwilling-to-see-a-doctor': ['closed', ['5 notification.made: itemsMinimal']],
  'involuntary/02-danger-first': [
    'followingUp',
    ['5 careTeam.resolved: notYours'],
    ['followUp', 'notifyForCare', 'sealRecord'],
  ],
  'involuntary/03-becomes-willing': ['handedOverToGeneral', [], ['sealRecord']],
  'crisis/01-peer-team-advises': ['closed', ['5 support.offered: notYours', '15 improvement.assessed: feedbackKnown']],
  'crisis/02-danger-first': [
    'followingUp',
    ['12 outreach.made: consentSaid, personDeadOrIncapacitated, lifeDanger'],
    ['followUp', 'giveAdvice', 'sealRecord', 'trackFeedback'],
  ],
  'crisis/03-assaulted-on-duty': [
    'closed',
    ['4 notification.made: itemsMinimal', '20 closure.decided: nothingOwed, recordSealed'],
  ],
}

describe('the example cases of New Taipei', () => {
  it('each have a row here', () => {
    expect(files.map(([flow, name]) => `${flow}/${name}`).sort()).toEqual(Object.keys(stories).sort())
  })

  it.each(files)('%s/%s ends as its story says', (flow, name) => {
    const { kase, refused } = played(flow, name)
    const [ending, expected, owed = []] = stories[`${flow}/${name}`] ?? []
    expect([stepName(kase.step), refused, openDuties(kase)]).toEqual([ending, expected, owed])
  })
})
