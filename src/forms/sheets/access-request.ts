import { askingByLaw, roles } from '../../vocabulary/roles.ts'
import { choice, pastMoment, reference } from '../answers.ts'
import { optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive, detail, whoMayReport } from '../from-fact.ts'
import { told } from '../told.ts'
import { accessBases } from './choices.ts'

const asked = 'dataRequest.received'
const answered = 'dataRequest.answered'
const onlyBy = whoMayReport('disclosure.made', answered)

/**
 * 附件9, of which the sources give the title only: who asks for which records on what ground and, filled in by the office,
 * what was decided and handed over. A request of the person about their own data is answered, and is no disclosure; what an
 * authority asks for by law is received before it is disclosed.
 */
export const accessRequest = form('accessRequest', {
  zh: '資料調閱申請及紀錄',
  en: 'Request for access to records',
  annex: '附件9',
  by: whoMayReport(asked),
  fields: {
    requester: choice(roles, { zh: '申請者', en: 'Requester', backs: [asked, 'disclosure.made'] }),
    requestedAt: pastMoment({ zh: '申請時間', en: 'Requested at', backs: [asked] }),
    legalBasis: choice(accessBases, {
      zh: '法律依據',
      en: 'Legal basis',
      backs: [asked, answered, 'disclosure.made'],
      source: '非經法律程序或當事人書面授權同意，均不得提供給任何單位或他人',
      laws: ['個人資料保護法 §3', '個人資料保護法 §16'],
    }),
    dataRequest: optional(
      decisive(asked, 'request', {
        zh: '當事人請求事項',
        en: 'What the person asks of their own data',
        backs: [asked, answered],
        laws: ['個人資料保護法 §3'],
      }),
    ),
    scope: decisive('disclosure.made', 'items', { zh: '申請調閱範圍', en: 'Asked for', backs: [] }),
    request: optional(
      detail(asked, 'content', { zh: '申請內容', en: 'The request', backs: [asked, 'disclosure.made'] }),
    ),
    decision: optional(decisive(answered, 'decision', { onlyBy })),
    decidedBy: optional(reference({ zh: '決定者', en: 'Decided by', onlyBy })),
    decidedAt: optional(pastMoment({ zh: '決定時間', en: 'Decided at', backs: [answered], onlyBy })),
    decisionGrounds: optional(detail(answered, 'grounds', { zh: '決定理由', en: 'Grounds of the decision', onlyBy })),
    disclosedItems: optional(decisive('disclosure.made', 'items', { zh: '提供內容', en: 'Handed over', onlyBy })),
    loggedAt: optional(
      pastMoment({ zh: '提供並登錄之時間', en: 'Handed over and logged at', backs: ['disclosure.made'], onlyBy }),
    ),
  },
  needs: [
    { field: 'legalBasis', is: 'dataSubjectRequest', needs: ['dataRequest'] },
    { field: 'decision', needs: ['decidedBy', 'decidedAt'] },
    { field: 'disclosedItems', needs: ['decision', 'loggedAt'] },
  ],
  facts: ({ legalBasis: ground, requester, request, requestedAt, disclosedItems: items, loggedAt, ...answers }) => {
    if (ground !== 'dataSubjectRequest') {
      const from = ground === 'legalProcess' && askingByLaw.find((each) => each === requester)
      return [
        from && told(asked, { request: ground, from, details: { content: request } }, requestedAt),
        items && told('disclosure.made', { to: [requester], items, ground, details: { request } }, loggedAt),
      ]
    }
    const { dataRequest, decision, decidedAt, decisionGrounds: grounds } = answers
    return [
      dataRequest && told(asked, { request: dataRequest, details: { content: request } }, requestedAt),
      dataRequest && decision && told(answered, { request: dataRequest, decision, details: { grounds } }, decidedAt),
    ]
  },
})
