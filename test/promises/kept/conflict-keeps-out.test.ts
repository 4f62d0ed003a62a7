import { conflictKeepsOut } from '#src/promises/kept/conflict-keeps-out.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'

const flow = smallCare('conflict.declared', 'careTeam.resolved', 'notification.made')

keptAndBroken(conflictKeepsOut, flow, [
  [
    'in which a member in conflict resolves',
    variantOf(flow, { 'on/careTeam.resolved/0/guard': 'basisStated' }),
    ['conflict.declared', 'careTeam.resolved'],
  ],
  [
    'in which somebody in conflict is notified',
    variantOf(flow, { 'on/notification.made/0/guard': 'itemsMinimal' }),
    ['conflict.declared', 'notification.made'],
  ],
  [
    'in which a conflict is not heard of while danger is met',
    variantOf(flow, { 'on/conflict.declared/0/guard': 'noDangerOpen' }),
    ['danger.reported', 'conflict.declared'],
  ],
])
