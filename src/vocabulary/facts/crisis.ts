import * as z from 'zod'
import { crisisTriggerNames, disclosureGroundNames, toldItemNames } from '../choices.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { type Instant, opaqueReference } from '../references.ts'
import { later, notBefore, overrules } from '../registers/latest.ts'
import { protecting } from '../registers/table.ts'
import { authorities, type Role, roleNames } from '../roles.ts'
import { mostTold } from './telling.ts'

const care: readonly Role[] = ['eapWindow', 'careLiaison', 'personnel', 'counsellor', 'careTeam']
const casualties = z.enum(['yes', 'no', 'unknown'])

export const crisisReported = fact('crisis.reported', {
  zh: '發生危機事件',
  en: 'Crisis reported',
  by: roleNames,
  decisive: { trigger: z.enum(crisisTriggerNames), casualties },
  details: ['event', 'place'],
  callsForHelp: true,
  learn: [() => ({ crisis: true }), (known, { casualties, at }) => casualtiesFound(known, casualties, at)],
})
export interface CrisisReported extends DecisiveOf<typeof crisisReported> {}

export const casualtyReported = fact('casualty.reported', {
  zh: '得知有無人員傷亡',
  en: 'Casualties known',
  by: [...care, 'supervisor', 'physician', ...authorities],
  decisive: { casualties },
  callsForHelp: ({ casualties }) => casualties !== 'no',
  learn: (known, { casualties, at }) => casualtiesFound(known, casualties, at),
})
export interface CasualtyReported extends DecisiveOf<typeof casualtyReported> {}

export const medicalHelpArranged = fact('medicalHelp.arranged', {
  zh: '協助就醫',
  en: 'Medical help arranged',
  by: [...care, 'supervisor', 'colleague', ...authorities],
  act: 'protection',
  learn: () => ({ medicalHelp: true }),
})
export interface MedicalHelpArranged extends DecisiveOf<typeof medicalHelpArranged> {}

export const supportOffered = fact('support.offered', {
  zh: '提供諮商輔導資源',
  en: 'Support offered',
  by: care,
  learn: ({ support, asOf }, { at }) =>
    support === 'notOffered' && notBefore(at, asOf.anew) ? { support: 'offered' } : {},
})
export interface SupportOffered extends DecisiveOf<typeof supportOffered> {}

export const supportAnswered = fact('support.answered', {
  zh: '當事人回應諮商輔導資源',
  en: 'Support answered',
  by: [...care, 'employee'],
  decisive: { answer: z.enum(['accepted', 'declined']) },
  learn: (known, { answer, at }) => (notBefore(at, known.asOf.anew) ? answered(known, answer, at) : {}),
})
export interface SupportAnswered extends DecisiveOf<typeof supportAnswered> {}

export const outreachMade = fact('outreach.made', {
  zh: '主動關懷',
  en: 'Outreach made',
  by: [...care, 'supervisor', 'colleague'],
  decisive: {
    through: z
      .array(z.enum(['supervisor', 'colleague', 'family']))
      .min(1)
      .max(3),
    /** What they were told; left out where they care of their own accord. */
    items: z.array(z.enum(toldItemNames)).min(1).max(toldItemNames.length).optional(),
    ground: z.enum(disclosureGroundNames).optional(),
    whom: z.array(opaqueReference).min(1).max(mostTold).optional(),
  },
  act: 'telling',
})
export interface OutreachMade extends DecisiveOf<typeof outreachMade> {}

export const groupOffered = fact('groupCounselling.offered', {
  zh: '提供團體諮商',
  en: 'Group counselling offered',
  by: care,
  decisive: { to: z.enum(['personConcerned', 'affectedColleagues']) },
})
export interface GroupCounsellingOffered extends DecisiveOf<typeof groupOffered> {}

/** Casualties once known stay known; hearing "no" or "unknown" from a second reporter takes nothing back. News of them starts notice and support anew. */
export function casualtiesFound(known: Known, heard: Known['casualties'], at: Instant): Partial<Known> {
  if (known.casualties === 'yes' || heard === 'unknown') return {}
  if (heard === 'no') return { casualties: 'no' }
  if (known.casualties === 'unknown') return { casualties: 'yes' }
  return { casualties: 'yes', casualtiesNewsAt: at, ...startOver(known, at) }
}

/** Notices and offers made before some news were about another situation. */
export const startOver = ({ asOf }: Known, at: Instant): Partial<Known> => ({
  notified: [],
  support: 'notOffered',
  asOf: { anew: later(asOf.anew, at) },
})

/** The latest answer; of two at once the refusal. */
function answered({ support, asOf }: Known, answer: 'accepted' | 'declined', at: Instant): Partial<Known> {
  const first = support === 'notOffered' || support === 'offered'
  if (!first && !overrules(answer, at, () => support, asOf.support, protecting.support)) return {}
  return { support: answer, asOf: { support: at } }
}
