import { describe, expect, it } from 'vitest'
import { eap, examples } from './support/harness.ts'

/** Where each story ends, what is refused on the way (line, fact, the code of every reason), and what it still owes. */
const stories: Readonly<
  Record<string, readonly [ending: string, refused: readonly string[], owed?: readonly string[]]>
> = {
  'general/01-self-request': ['closed', ['2 session.held: notNow', '14 closure.decided: nothingOwed, recordSealed']],
  'general/02-consent-before-talks': [
    'served.serving',
    ['2 consent.given: rightsExplained', '5 session.held: notNow', '10 appointment.made: consentNotExpired'],
  ],
  'general/03-declined-though-needed': [
    'handedOverToInvoluntary',
    ['2 need.assessed: rightsExplained', '6 followUp.made: closed'],
    ['sealRecord'],
  ],
  'general/04-declined-freely': ['ended', []],
  'general/05-consent-withdrawn': [
    'ended',
    ['10 session.held: notNow', '11 closure.decided: nothingOwed, recordSealed'],
  ],
  'general/06-danger-in-service': ['closed', ['12 appointment.made: notNow', '17 careTeam.resolved: quorumReached']],
  'general/07-session-cap': ['closed', ['12 session.held: withinSessionCap']],
  'general/08-referral-and-disclosure': [
    'closed',
    [
      '6 referral.made: consentSaid',
      '10 disclosure.made: consentSaid',
      '12 disclosure.made: consentFormSufficient',
      '16 disclosure.made: consentNotWithdrawn',
    ],
  ],
  'general/09-seventeen-year-old-trainee': ['ended', ['6 interview.held: notNow']],
  'general/10-records-asked-for': [
    'served.arranging',
    [
      '6 disclosure.made: groundFits, itemsMinimal',
      '7 disclosure.made: lifeDanger, itemsMinimal',
      '8 disclosure.made: notYours',
    ],
  ],
  'involuntary/01-danger-escorted': [
    'closed',
    ['6 measures.taken: notNow', '9 measures.taken: measureChosen', '13 closure.decided: nothingOwed, recordSealed'],
  ],
  'involuntary/02-without-danger': [
    'closed',
    [
      '5 notification.made: itemsMinimal',
      '7 notification.made: recipientsWithoutConflict',
      '9 careTeam.resolved: membersRecused',
    ],
  ],
  'involuntary/03-conduct-and-committee': [
    'closed',
    [
      '7 measures.taken: committeeSettled',
      '8 committee.convened: legalBasisAdmissible, rightBody',
      '9 committee.convened: rightBody',
      '11 committee.resolved: personHeard',
    ],
  ],
  'involuntary/04-becomes-willing': ['handedOverToGeneral', ['11 measures.taken: closed'], ['followUp']],
  'involuntary/05-suspected-abuser': [
    'followingUp',
    [
      '6 family.contacted: consentSaid, personDeadOrIncapacitated, lifeDanger, contactNotSuspected',
      '7 family.contacted: consentSaid, personDeadOrIncapacitated, lifeDanger, contactNotSuspected',
      '10 notification.made: groundFits, consentSaid, personDeadOrIncapacitated, lifeDanger, contactNotSuspected',
    ],
    ['followUp', 'sealRecord'],
  ],
  'involuntary/06-not-found-then-placed': [
    'followingUp',
    ['6 danger.assessed: notYours'],
    ['followUp', 'explainRights', 'sealRecord'],
  ],
  'involuntary/07-died': [
    'handedOverToCrisis',
    ['6 careTeam.resolved: closed'],
    ['reportSuicideBehaviour', 'notifyForCare', 'holdCareTeam', 'sealRecord'],
  ],
  'crisis/01-death-in-the-office': ['closed', ['6 notification.made: notAvailableToYou']],
  'crisis/02-declined-without-casualties': [
    'closed',
    ['6 outreach.made: consentSaid, personDeadOrIncapacitated, lifeDanger'],
  ],
  'crisis/03-casualties-unknown-at-first': [
    'closed',
    ['6 casualty.reported: notYours', '14 closure.decided: nothingOwed, recordSealed'],
  ],
  'crisis/04-danger-within-a-crisis': ['closed', ['7 careTeam.resolved: outOfRange']],
  'crisis/05-reported-after-the-weekend': [
    'followingUp',
    ['6 statutoryReport.filed: atAfterRecordedAt', '8 notification.made: lifeDanger'],
    ['followUp', 'sealRecord'],
  ],
  'crisis/06-accident-on-duty': [
    'followingUp',
    ['7 family.contacted: consentSaid, personDeadOrIncapacitated, lifeDanger'],
    ['followUp', 'sealRecord'],
  ],
}

interface FactRow {
  readonly line: number
  readonly type: string
  readonly accepted: boolean
  readonly reasons: readonly { readonly code: string }[]
}

describe('The example cases', () => {
  it('each have a row here', () => {
    expect(examples.map(({ flow, name }) => `${flow}/${name}`).sort()).toEqual(Object.keys(stories).sort())
  })

  it.each(examples)('$flow/$name ends as its story says', async ({ flow, name, path }) => {
    const { rows, err } = await eap(['play', `chiayi-city-2016.${flow}`, path, '--json'])
    const facts = rows.slice(0, -1) as unknown as readonly FactRow[]
    const refused = facts
      .filter(({ accepted }) => !accepted)
      .map(({ line, type, reasons }) => `${line} ${type}: ${reasons.map(({ code }) => code).join(', ')}`)
    const { step, owed } = rows.at(-1) as unknown as { step: readonly string[]; owed: readonly { duty: string }[] }
    const [ending, expected, duties = []] = stories[`${flow}/${name}`] ?? []
    expect(err).toBe('')
    expect(refused).toEqual(expected)
    expect(step).toEqual([ending])
    expect(owed.map(({ duty }) => duty)).toEqual(duties)
  })

  it('put the report of suicide behaviour 24 hours after it is known, weekend or not', async () => {
    const { out } = await eap([
      'play',
      'chiayi-city-2016.crisis',
      'examples/cases/chiayi-city-2016/crisis/01-death-in-the-office.jsonl',
      '--lang',
      'en',
    ])
    expect(out).toMatch(
      /2026-03-06 18:05 {2}✓ Reportable matter known[\s\S]*?\[ ] Report suicide behaviour, due 2026-03-07 18:05/,
    )
  })
})
