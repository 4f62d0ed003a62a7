import { at, promise, told, toldAnything } from '../promise.ts'
import { consented } from './with/consented.ts'

/** A service begins, and each of its talks is arranged and held, only on a consent that stands; it goes on only as long as it does. */
export const serviceNeedsConsent = promise('serviceNeedsConsent', {
  id: 'I-1',
  zh: '未經當事人同意，或同意已撤回、逾期者，不開始服務，亦不排定或進行晤談；撤回後不停留於服務步驟',
  en: 'No service begins and no talk is arranged or held without a consent that was given, not withdrawn and in force; none goes on after it was withdrawn',
  laws: ['心理師法 §19'],
  concerns: (flow) => flow.hasStepTagged('service'),
  always: [
    at(({ tags, known }) => !tags.includes('service') || known.consents.service?.standing === 'given'),
    toldAnything(
      ({ before, after }) =>
        !after?.tags.includes('service') || before.tags.includes('service') || consented(after.known, 'service'),
    ),
    told(
      ['interview.held', 'appointment.made', 'session.held'],
      ({ after }) => after === null || consented(after.known, 'service'),
    ),
  ],
})
