import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openCase, stepName } from '#src/index.ts'
import { handIn } from '../../support/cases.ts'
import { type CountyFlow, county } from './telling.ts'

/** Where each story ends, what is refused on the way (line, fact, the code of every reason), and what it still owes. */
const stories: Readonly<
  Record<string, readonly [ending: string, refused: readonly string[], owed?: readonly string[]]>
> = {
  'general/01-applies-for-counselling': [
    'closed',
    [
      '2 help.requested: notNow',
      '5 interview.held: notNow',
      '8 referral.made: consentSaid',
      '18 closure.decided: notNow',
    ],
  ],
  'general/02-screened-and-served': ['closed', []],
  'general/03-screened-and-declined': [
    'ended',
    ['2 need.assessed: rightsExplained', '5 notification.made: groundFits, itemsMinimal'],
  ],
  'general/04-danger-first': ['served.psychological', ['7 referral.made: notNow'], ['followUp']],
  'general/05-one-service-after-another': [
    'closed',
    ['7 referral.made: serviceOffered', '20 disclosure.made: groundFits, itemsMinimal'],
  ],
  'general/06-consent-withdrawn': ['ended', ['14 session.held: notNow', '17 closure.decided: nothingOwed']],
  'general/07-declined-though-needed': ['handedOverToInvoluntary', ['6 followUp.made: closed'], ['sealRecord']],
  'general/08-offered-in-vain-after-danger': [
    'ended',
    ['5 support.offered: notNow', '8 careTeam.resolved: membersRecused'],
  ],
  'involuntary/01-named-not-drawn': ['closed', ['9 closure.decided: nothingOwed, recordSealed']],
  'involuntary/02-danger-first': ['followingUp', [], ['sealRecord', 'followUp']],
  'involuntary/03-becomes-willing': ['handedOverToGeneral', [], ['sealRecord']],
  'crisis/01-accident-with-casualties': ['closed', []],
  'crisis/02-declined-and-reached-out-to': [
    'closed',
    ['6 outreach.made: consentSaid, personDeadOrIncapacitated, lifeDanger'],
  ],
  'crisis/03-danger-within': ['followingUp', [], ['sealRecord', 'followUp']],
}

const folder = 'examples/cases/chiayi-county-2019'
const names = Object.keys(county).flatMap((flow) =>
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
    let kase = openCase(county[name.split('/')[0] as CountyFlow], input)
    const refusals = facts.flatMap((fact, n) => {
      const outcome = handIn(kase, fact)
      kase = outcome.case
      return outcome.accepted ? [] : `${n + 2} ${fact.type}: ${outcome.reasons.map(({ code }) => code).join(', ')}`
    })
    expect([stepName(kase.step), refusals, kase.known.duties.map(({ duty }) => duty)]).toEqual([ending, refused, owed])
  })
})
