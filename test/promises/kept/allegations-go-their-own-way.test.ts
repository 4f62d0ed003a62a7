import { allegationsGoTheirOwnWay } from '#src/promises/kept/allegations-go-their-own-way.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'
import { smallService } from '../support/small-service.ts'

const flow = smallCare('reportableMatter.known', 'disclosure.made')

keptAndBroken(allegationsGoTheirOwnWay, flow, [
  [
    'in which an allegation opens no track',
    variantOf(flow, { 'on/reportableMatter.known/0/actions': undefined }),
    ['reportableMatter.known'],
  ],
  [
    'in which an allegation ends the care',
    variantOf(flow, { 'on/reportableMatter.known/0/target': '.closed' }),
    ['reportableMatter.known'],
  ],
  [
    'in which an inquiry reads the record',
    variantOf(flow, { 'on/disclosure.made/0/guard': 'groundFits' }),
    ['disclosure.made'],
  ],
])

keptAndBroken(allegationsGoTheirOwnWay, smallService, [
  [
    'in which an allegation interrupts the service',
    variantOf(smallService, { 'on/reportableMatter.known/0/target': '.consenting' }),
    ['rights.explained', 'consent.given', 'reportableMatter.known'],
  ],
])
