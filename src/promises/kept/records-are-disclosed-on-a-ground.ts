import type { DisclosureGround } from '../../vocabulary/choices.ts'
import type { Known } from '../../vocabulary/known.ts'
import { promise, told } from '../promise.ts'
import { consented } from './with/consented.ts'

const laws = ['個人資料保護法 §6', '個人資料保護法 §16', '心理師法 §17'] as const

const authorised = (known: Known): boolean =>
  known.consents.disclosure?.form !== 'oral' && consented(known, 'disclosure')

/** Whether the ground that is named holds; the law's own process and duty to report are for those who invoke them. */
function isTrue(ground: DisclosureGround, known: Known): boolean {
  if (ground === 'writtenAuthorisation') return authorised(known)
  return ground === 'lifeDanger' ? known.danger === 'immediate' : ground !== 'incident'
}

/** Records of a service go to nobody but on written authorisation, legal process, danger to life or a statutory report. */
export const recordsAreDisclosedOnAGround = promise('recordsAreDisclosedOnAGround', {
  id: 'I-4',
  zh: '非經書面授權、法律程序、生命危險或法定通報，不提供紀錄；所載之授權或危險須確實存在',
  en: 'Records are disclosed only on written authorisation, legal process, danger to life or a statutory report, and an authorisation or danger that is named must be there',
  laws,
  concerns: (flow) => flow.takes('disclosure.made'),
  always: told(['disclosure.made'], ({ fact, after }) => after === null || isTrue(fact.ground, after.known)),
})

/** Whatever else is told of the person rests on a ground that is there, and names the person only where they allow it in writing. */
export const noNoticeOpensARecord = promise('noNoticeOpensARecord', {
  id: 'I-4',
  zh: '通報所載之授權或危險須確實存在；其他轉知載明當事人身分者，須經其書面同意',
  en: 'A notice rests on the authorisation or danger it names; passing a matter on by name needs written consent',
  laws,
  always: [
    told(
      ['notification.made'],
      ({ fact, after }) => after === null || fact.ground === 'incident' || isTrue(fact.ground, after.known),
    ),
    told(['letter.passedOn'], ({ fact, after }) => after === null || fact.named !== true || authorised(after.known)),
  ],
})
