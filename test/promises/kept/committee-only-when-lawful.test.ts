import {
  committeeEndsWithNecessity,
  committeeOnlyWhenLawful,
  serviceKnowsNoCommittee,
} from '#src/promises/kept/committee-only-when-lawful.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'
import { smallGeneral } from '../support/small-general.ts'
import { teaching } from '../support/teaching.ts'

const meta = { cites: '一' }
const convening = (guard: string) =>
  variantOf(smallCommittee, { 'states/measuring/on/committee.convened': { guard, target: 'hearing', meta } })

keptAndBroken(committeeOnlyWhenLawful, smallCommittee, [
  ['in which nobody asks whether it is necessary', convening('rightBody'), ['careTeam.resolved', 'committee.convened']],
  [
    'in which nobody asks for a legal basis',
    convening('committeeNecessary'),
    ['careTeam.resolved', 'committee.convened'],
  ],
  [
    'in which nobody asks for the right body',
    convening('legalBasisAdmissible'),
    ['careTeam.resolved', 'committee.convened'],
  ],
  [
    'in which a refusal makes it necessary',
    variantOf(
      smallCommittee,
      {},
      teaching(smallCommittee, 'help.declined', () => ({ committee: 'necessary' })),
    ),
    ['help.declined'],
  ],
])

keptAndBroken(committeeEndsWithNecessity, smallCommittee, [
  [
    'in which a refusal is brought before the committee',
    variantOf(smallCommittee, { 'on/help.declined': { target: '.hearing', meta } }),
    ['help.declined', 'committee.resolved'],
  ],
  [
    'in which the committee goes on against the care team',
    variantOf(smallCommittee, { 'states/hearing/on/careTeam.resolved': undefined }),
    ['careTeam.resolved', 'committee.convened', 'careTeam.resolved', 'committee.resolved'],
  ],
])

keptAndBroken(serviceKnowsNoCommittee, smallGeneral, [
  [
    'in which a service may lead to the committee',
    variantOf(smallGeneral, { 'states/serving/on/committee.convened': { guard: 'committeeLawful', meta } }),
    ['rights.explained', 'consent.given', 'careTeam.resolved', 'committee.convened'],
  ],
])
