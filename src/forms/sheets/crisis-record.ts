import { entries, lines, yesNo } from '../answers.ts'
import { optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive } from '../from-fact.ts'
import { told } from '../told.ts'
import { familyContacts, followUps, notified } from './crisis-entries.ts'

/** 危機個案處理紀錄表: what was done about a crisis already reported; hand it in as often as there is something new to tell. */
export const crisisRecord = form('crisisRecord', {
  zh: '危機個案處理紀錄表',
  en: 'Record of a crisis',
  fields: {
    casualties: optional(decisive('casualty.reported', 'casualties', { source: '有人員傷亡' })),
    emergencyFrom: optional(
      decisive('emergency.requested', 'from', { zh: '已請求緊急協助', en: 'Emergency help asked of' }),
    ),
    medicalHelp: optional(
      yesNo({ zh: '已協助就醫', en: 'Medical help arranged', backs: ['medicalHelp.arranged'], source: '協助就醫' }),
    ),
    notified: optional(entries(notified, { zh: '通報', en: 'Notified', source: '通報機關首長、副首長、相關單位' })),
    familyContacts: optional(
      entries(familyContacts, { zh: '聯繫家屬', en: 'Family contacts', source: '連繫諮商醫療等團體及家屬' }),
    ),
    supportOffered: optional(
      yesNo({
        zh: '已提供諮商輔導資源',
        en: 'Support offered',
        backs: ['support.offered'],
        source: '提供諮商輔導資源',
      }),
    ),
    supportAnswer: optional(
      decisive('support.answered', 'answer', {
        zh: '對諮商輔導資源之回應',
        en: 'Answer to the support',
        source: '不願意接受諮商輔導資源',
      }),
    ),
    outreachThrough: optional(
      decisive('outreach.made', 'through', {
        zh: '主動關懷者',
        en: 'Outreach through',
        source: '主管、同仁、家屬主動關懷',
      }),
    ),
    groupOfferedTo: optional(
      decisive('groupCounselling.offered', 'to', { zh: '提供團體諮商對象', en: 'Group counselling offered to' }),
    ),
    actionsTaken: optional(lines({ zh: '處理情形', en: 'Actions taken', source: '將處理情形作成紀錄，以密件保存' })),
    followUps: optional(entries(followUps, { zh: '追蹤', en: 'Follow-up', source: '繼續關懷追蹤' })),
  },
  facts: (answers) => {
    const { casualties, emergencyFrom: from, supportAnswer: answer, outreachThrough: through, groupOfferedTo } = answers
    return [
      from && told('emergency.requested', { from }),
      answers.medicalHelp && told('medicalHelp.arranged', {}),
      casualties && told('casualty.reported', { casualties }),
      ...(answers.notified ?? []).map(({ to, items, ground, message, at: when }) =>
        told('notification.made', { to, items, ground, details: { message } }, when),
      ),
      ...(answers.familyContacts ?? []).map(({ contact, message, at: when }) =>
        told('family.contacted', { contact, details: { message } }, when),
      ),
      answers.supportOffered && told('support.offered', {}),
      answer && told('support.answered', { answer }),
      through && told('outreach.made', { through }),
      groupOfferedTo && told('groupCounselling.offered', { to: groupOfferedTo }),
      ...(answers.followUps ?? []).map(({ at: when, nextReviewAt, notes }) =>
        told('followUp.made', { nextReviewAt, details: { notes } }, when),
      ),
    ]
  },
})
