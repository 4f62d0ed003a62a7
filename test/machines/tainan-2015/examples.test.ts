import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import * as doors from '#machines/tainan-2015/index.ts'
import { type Case, openCase, stepName } from '#src/index.ts'
import { handIn } from '../../support/cases.ts'

/** Where each story ends, what is refused on the way (line, fact, the code of every reason), and what it still owes. */
const stories: Readonly<
  Record<string, readonly [ending: string, refused: readonly string[], owed?: readonly string[]]>
> = {
  'general/01-superior-notices': [
    'closed',
    [
      '4 referral.made: notYours',
      '10 session.held: consentSaid',
      '14 disclosure.made: consentSaid',
      '19 closure.decided: nothingOwed, recordSealed',
    ],
  ],
  'general/02-declined-freely': ['ended', []],
  'general/03-declined-though-needed': ['referring', ['3 need.assessed: rightsExplained'], ['sealRecord', 'followUp']],
  'general/04-danger-first': [
    'agreeing',
    ['5 consent.given: rightsExplained', '10 careTeam.resolved: quorumReached'],
    ['followUp'],
  ],
  'general/05-in-house': ['closed', ['5 referral.made: notNow', '8 referral.answered: answeredByProvider']],
  'general/06-through-the-window': [
    'serving',
    ['5 referral.made: providerSettled', '6 provider.chosen: modelAdopted', '8 referral.made: throughSingleWindow'],
  ],
  'general/07-intrusive-test': [
    'ended',
    ['3 needs.surveyed: rightsExplained, consentSaid', '6 needs.surveyed: consentFormSufficient'],
  ],
  'general/08-referral-taken-back': [
    'ended',
    ['7 referral.answered: notNow', '8 closure.decided: nothingOwed, recordSealed'],
  ],
  'general/09-died': ['ended', []],
  'involuntary/01-adopted': ['handedOverToGeneral', [], ['followUp', 'sealRecord']],
  'crisis/01-adopted': ['followingUp', [], ['followUp', 'sealRecord']],
}

const folder = 'examples/cases/tainan-2015'
const flows: Readonly<Record<string, AnyStateMachine>> = {
  general: doors.general,
  involuntary: doors.involuntary,
  crisis: doors.crisis,
}
const names = Object.keys(flows).flatMap((flow) =>
  readdirSync(`${folder}/${flow}`).map((file) => `${flow}/${file.replace('.jsonl', '')}`),
)

describe('the example cases', () => {
  it('are these', () => {
    expect(names.sort()).toEqual(Object.keys(stories).sort())
  })

  it.each(Object.entries(stories))('%s ends as its story says', (name, [ending, refused, owed = []]) => {
    const [opening, ...facts] = readFileSync(`${folder}/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const { type: _, ...said } = opening
    const input = { recordedAt: said.at, ...said }
    let kase: Case = openCase(flows[name.split('/')[0] as string] as AnyStateMachine, input)
    const refusals = facts.flatMap((fact, n) => {
      const outcome = handIn(kase, fact)
      kase = outcome.case
      return outcome.accepted ? [] : `${n + 2} ${fact.type}: ${outcome.reasons.map(({ code }) => code).join(', ')}`
    })
    expect([stepName(kase.step), refusals, kase.known.duties.map(({ duty }) => duty).sort()]).toEqual([
      ending,
      refused,
      [...owed].sort(),
    ])
  })
})
