import { committeeIsFair } from '#src/promises/kept/committee-is-fair.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }
const resolving = (guard: string) =>
  variantOf(smallCommittee, { 'states/hearing/on/committee.resolved': { guard, target: 'measuring', meta } })

keptAndBroken(committeeIsFair, smallCommittee, [
  [
    'in which the person is not heard',
    resolving('membersRecused'),
    ['careTeam.resolved', 'committee.convened', 'committee.resolved'],
  ],
  [
    'in which members in conflict resolve',
    resolving('personHeard'),
    ['conflict.declared', 'careTeam.resolved', 'committee.convened', 'committee.resolved'],
  ],
  [
    'in which everybody sees the hearing',
    variantOf(smallCommittee, { 'states/hearing/tags': [] }),
    ['careTeam.resolved', 'committee.convened'],
  ],
])
