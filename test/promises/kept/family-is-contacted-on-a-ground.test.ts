import {
  familyIsContactedOnAGround,
  suspectsAreNeverContacted,
} from '#src/promises/kept/family-is-contacted-on-a-ground.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'

const flow = smallCare('family.contacted', 'abuse.suspected', 'notification.made', 'disclosure.made', 'outreach.made')

keptAndBroken(familyIsContactedOnAGround, flow, [
  [
    'in which the family is contacted on no ground',
    variantOf(flow, { 'on/family.contacted/0/guard': 'contactNotSuspected' }),
    ['family.contacted'],
  ],
  [
    'in which anybody is notified',
    variantOf(flow, { 'on/notification.made/0/guard': 'itemsMinimal' }),
    ['notification.made'],
  ],
  ['in which outreach asks for nothing', variantOf(flow, { 'on/outreach.made/0/guard': undefined }), ['outreach.made']],
])

keptAndBroken(suspectsAreNeverContacted, flow, [
  [
    'in which a suspected abuser is contacted where there is a ground',
    variantOf(flow, { 'on/family.contacted/0/guard': 'familyContactGround' }),
    ['danger.reported', 'abuse.suspected', 'family.contacted'],
  ],
  [
    'in which a suspected abuser is told what is in the record',
    variantOf(flow, { 'on/disclosure.made/0/guard': 'groundFits' }),
    ['abuse.suspected', 'disclosure.made'],
  ],
])
