import * as z from 'zod'
import { careTeamDecisionValid } from '#src/conditions/care-team.ts'
import { part, yesOrNo } from '#src/conditions/condition.ts'
import { consentTo, rightsExplained } from '#src/conditions/consent.ts'
import { staysOut } from '#src/vocabulary/conflict.ts'
import type { DecisiveOf } from '#src/vocabulary/fact.ts'
import { opaqueReference } from '#src/vocabulary/references.ts'
import { careCircle } from '#src/vocabulary/roles.ts'
import { own } from './own.ts'

const office = ['personnel', 'eapWindow'] as const
const yesNo = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }

export const letterAccepted = own.fact('letter.accepted', {
  zh: '人事室受理來信',
  en: 'Letter accepted',
  by: office,
  decisive: { subject: z.enum(['business', 'management', 'office', 'other']) },
  fields: {
    subject: {
      zh: '面向',
      en: 'Subject',
      choices: {
        business: { zh: '業務興革', en: 'Reform of business' },
        management: { zh: '工作管理', en: 'Management of work' },
        office: { zh: '辦公環境', en: 'Office environment' },
        other: { zh: '其他', en: 'Other' },
      },
    },
  },
  details: ['letter'],
  callsForHelp: true,
  learn: () => ({ own: { letter: 'accepted' } }),
})

export const letterPassedOn = own.fact('letter.passedOn', {
  zh: '轉請相關單位協處',
  en: 'Passed on to the unit',
  by: office,
  decisive: { unit: opaqueReference, named: z.boolean() },
  fields: {
    unit: { zh: '協處單位', en: 'Unit' },
    named: { zh: '載明當事人身分', en: 'Names the person', choices: yesNo },
  },
  details: ['request'],
  act: 'telling',
  learn: () => ({ own: { letter: 'passedOn' } }),
})

export const unitAnswered = own.fact('unit.answered', {
  zh: '相關單位協處回復人事室',
  en: 'The unit has answered',
  by: ['relevantUnit', ...office],
  details: ['answer'],
})

export const letterReplied = own.fact('letter.replied', {
  zh: '回復當事人',
  en: 'Letter replied to',
  by: office,
  details: ['reply'],
  learn: () => ({ own: { letter: 'replied' } }),
})

export interface Stage extends Readonly<Record<string, string>> {
  readonly letter: 'received' | 'accepted' | 'passedOn' | 'replied'
}

export const letterStands = own.condition('letterStands', {
  zh: '來信辦理至此？',
  en: 'Has the letter come so far?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '續辦來信', en: 'Go on with the letter' },
  ask: ({ own }, _, { letter }: Stage) => yesOrNo(own.letter === letter),
})

/** After a danger, the letter is taken up again where it was. */
export const resolvedWithLetter = own.condition('resolvedWithLetter', {
  zh: '專案小組決議有效，且來信辦理至此？',
  en: 'Is the resolution valid, and has the letter come so far?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '重新召開專案小組會議', en: 'Let the task force meet again' },
  every: (stage: Stage) => [part(careTeamDecisionValid), part(letterStands, stage)],
})

export const identityKept = own.condition('identityKept', {
  zh: '不具當事人身分，或經其書面同意？',
  en: 'Is the person unnamed, or has consented in writing?',
  failSafe: 'no',
  remedy: { zh: '去除身分後轉請，或徵得書面同意', en: 'Pass it on unnamed, or obtain consent in writing' },
  every: (_, fact) =>
    (fact as DecisiveOf<typeof letterPassedOn>).named ? [part(consentTo, { scope: 'disclosure' })] : [],
})

export const unitWithoutConflict = own.condition('unitWithoutConflict', {
  zh: '協處單位無利害關係？',
  en: 'Is the unit free of a conflict of interest?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '改請無利害關係者協處', en: 'Ask somebody without a conflict' },
  laws: ['行政程序法 §32', '行政程序法 §33'],
  ask: (known, fact) => yesOrNo(!staysOut(known, (fact as DecisiveOf<typeof letterPassedOn>).unit)),
})

export const passingAllowed = own.condition('passingAllowed', {
  zh: '得轉請相關單位？',
  en: 'May it be passed on to the unit?',
  failSafe: 'no',
  remedy: {
    zh: '告知權益、保密身分並排除利害關係',
    en: 'Explain the rights, keep the identity secret, avoid conflicts',
  },
  every: () => [part(rightsExplained), part(identityKept), part(unitWithoutConflict)],
})
