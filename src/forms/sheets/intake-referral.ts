import { bsrs5 } from '../../screening/bsrs5.ts'
import { facts } from '../../vocabulary/facts.ts'
import { choice, group, lines, pastMoment, reference, words, yesNo } from '../answers.ts'
import { optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive, detail } from '../from-fact.ts'
import { told } from '../told.ts'
import { answersTo } from './answers-to.ts'
import { handlingStatuses, intakeDecisions } from './choices.ts'

/**
 * 附件7, of which the sources give the title only. Danger never waits for it: report `danger.reported` at once. An
 * emergency on it counts as immediate danger, whatever else is ticked; a referral without consent tells no referral.
 */
export const intakeReferral = form('intakeReferral', {
  zh: '員工協助方案初步會談轉介表',
  en: 'Intake interview and referral',
  annex: '附件7',
  fields: {
    interviewer: reference({ zh: '會談人員', en: 'Interviewer' }),
    heldAt: pastMoment({
      zh: '會談時間',
      en: 'Held at',
      backs: ['interview.held', 'danger.assessed', 'need.assessed'],
    }),
    presentingIssues: optional(lines({ zh: '主訴問題', en: 'Presenting issues', backs: ['interview.held'] })),
    danger: optional(decisive('danger.assessed', 'danger', { source: '有立即危險性' })),
    towards: optional(decisive('danger.assessed', 'towards', { zh: '危險對象', en: 'Danger towards' })),
    dangerGrounds: optional(detail('danger.assessed', 'grounds', { zh: '研判依據', en: 'Grounds of the assessment' })),
    bsrs5: optional(group(answersTo(bsrs5), { zh: bsrs5.zh, en: bsrs5.en })),
    priorHelp: optional(words({ zh: '過去求助經驗', en: 'Help had before', half: 'provider' })),
    decision: choice(intakeDecisions, {
      zh: '處理決定',
      en: 'Decision',
      backs: ['danger.assessed', 'need.assessed', 'referral.made'],
    }),
    referralTo: optional(decisive('referral.made', 'to', { en: 'Referred to' })),
    referralReason: optional(detail('referral.made', 'reason', { zh: '轉介事由', en: 'Reason for the referral' })),
    referralConsent: optional(
      yesNo({
        zh: '同意轉介',
        en: 'Consents to the referral',
        backs: ['consent.given', 'referral.made'],
        source: '於徵得當事人同意後，協助轉介',
      }),
    ),
    referralConsentForm: optional(decisive('consent.given', 'form', { zh: '同意形式', en: 'Form of consent' })),
    referralConsentAt: optional(pastMoment({ zh: '同意時間', en: 'Consented at', backs: ['consent.given'] })),
    handlingStatus: optional(
      choice(handlingStatuses, { zh: '轉介處理狀態', en: 'Handling of the referral', backs: ['referral.answered'] }),
    ),
  },
  needs: [
    { field: 'decision', is: 'referral', needs: ['referralTo', 'referralConsent'] },
    { field: 'referralConsent', is: true, needs: ['referralConsentForm', 'referralConsentAt'] },
    { field: 'towards', needs: ['danger'] },
    { field: 'dangerGrounds', needs: ['danger'] },
  ],
  facts: ({ heldAt, presentingIssues, decision, towards, dangerGrounds: grounds, ...answers }) => {
    const { referralConsent, referralConsentForm, referralConsentAt, referralTo, referralReason, handlingStatus } =
      answers
    const danger = decision === 'emergency' ? 'immediate' : answers.danger
    const status = facts['referral.answered'].decisive.status.safeParse(handlingStatus).data
    const need = decision === 'noServiceNeeded' ? 'notNeeded' : 'needed'
    return [
      danger && told('danger.assessed', { danger, towards, details: { grounds } }, heldAt),
      told('interview.held', { details: { summary: presentingIssues?.join('\n') } }, heldAt),
      told('need.assessed', { need }, heldAt),
      referralConsent &&
        referralConsentForm &&
        told('consent.given', { scope: 'referral', form: referralConsentForm }, referralConsentAt),
      decision === 'referral' &&
        referralConsent &&
        referralTo &&
        told('referral.made', { to: referralTo, details: { reason: referralReason } }),
      status && told('referral.answered', { status }),
    ]
  },
})
