import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import * as doors from '#machines/suao-2018/index.ts'
import { type Case, openCase, stepName } from '#src/index.ts'
import { handIn } from '../../support/cases.ts'

/** Where each story ends, what is refused on the way (line, fact, the code of every reason), and what it still owes. */
const stories: Readonly<
  Record<string, readonly [ending: string, refused: readonly string[], owed?: readonly string[]]>
> = {
  'general/01-liaison-calls': [
    'closed',
    [
      '3 visit.made: rightsExplained',
      '8 appointment.made: placeSettled',
      '15 closure.decided: nothingOwed, recordSealed',
    ],
  ],
  'general/02-books-alone-at-the-centre': ['ended', ['10 session.held: notNow']],
  'general/03-call-not-wanted': ['ended', []],
  'general/04-declined-though-needed': ['caringOn', [], ['sealRecord', 'followUp']],
  'general/05-danger-first': ['arranging', ['5 help.requested: notAvailableToYou'], ['followUp']],
  'general/06-referred-to-legal-advice': ['closed', ['4 referral.made: notNow']],
  'mailbox/01-office-environment': [
    'closed',
    ['3 letter.passedOn: rightsExplained', '8 closure.decided: nothingOwed, recordSealed'],
  ],
  'mailbox/02-by-name-on-written-consent': [
    'closing',
    ['4 letter.passedOn: consentSaid', '6 letter.passedOn: consentFormSufficient', '9 letter.replied: notYours'],
    ['sealRecord'],
  ],
  'mailbox/03-unit-keeps-silent': ['closed', []],
  'mailbox/04-danger-in-a-letter': ['closed', ['5 letter.passedOn: notNow']],
  'mailbox/05-taken-back': ['ended', ['5 letter.passedOn: notNow']],
  'mailbox/06-bullying-alleged': [
    'closing',
    ['6 notification.made: groundFits, recipientsWithoutConflict', '8 letter.passedOn: unitWithoutConflict'],
    ['sealRecord'],
  ],
  'crisis/01-self-harm-declined': ['closed', ['5 care.given: consentSaid, personDeadOrIncapacitated, lifeDanger']],
  'crisis/02-sudden-death': ['closed', []],
  'crisis/03-danger-first': [
    'closed',
    ['12 referral.made: rightsExplained, consentSaid', '16 closure.decided: dangerResolved, nothingOwed, recordSealed'],
  ],
  'involuntary/01-adopted': ['handedOverToGeneral', [], ['followUp', 'sealRecord']],
}

const folder = 'examples/cases/suao-2018'
const flows: Readonly<Record<string, AnyStateMachine>> = {
  general: doors.general,
  mailbox: doors.mailbox,
  crisis: doors.crisis,
  involuntary: doors.involuntary,
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
