import { choice, pastMoment } from '../answers.ts'
import { optional } from '../field.ts'
import { decisive, detail } from '../from-fact.ts'
import { familyContactBases, vias } from './choices.ts'

const at = (type: 'notification.made' | 'family.contacted' | 'followUp.made') =>
  pastMoment({ zh: '時間', en: 'At', backs: [type] })

export const notified = {
  to: decisive('notification.made', 'to', { zh: '受通報者', en: 'To whom' }),
  at: at('notification.made'),
  items: decisive('notification.made', 'items'),
  ground: decisive('notification.made', 'ground'),
  via: optional(choice(vias, { zh: '方式', en: 'Via' })),
  message: optional(detail('notification.made', 'message', { zh: '通報內容', en: 'Message' })),
}

export const familyContacts = {
  contact: decisive('family.contacted', 'contact'),
  at: at('family.contacted'),
  basis: choice(familyContactBases, { zh: '聯繫依據', en: 'Basis of the contact' }),
  message: optional(detail('family.contacted', 'message', { zh: '聯繫內容', en: 'Message' })),
}

export const followUps = {
  at: at('followUp.made'),
  nextReviewAt: decisive('followUp.made', 'nextReviewAt'),
  notes: optional(detail('followUp.made', 'notes', { zh: '追蹤情形', en: 'Notes' })),
}
