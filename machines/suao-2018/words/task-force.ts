import * as z from 'zod'
import { part } from '#src/conditions/condition.ts'
import { familyContactAllowed } from '#src/conditions/telling.ts'
import type { DecisiveOf } from '#src/vocabulary/fact.ts'
import { isAgreed } from '#src/vocabulary/facts/telling.ts'
import { latestInstant } from '#src/vocabulary/registers/lesson.ts'
import { careCircle } from '#src/vocabulary/roles.ts'
import { own } from './own.ts'

export const careGiven = own.fact('care.given', {
  zh: '主動關懷相關人員',
  en: 'Care given to those involved',
  by: ['careTeam', 'convenor', 'personnel', 'eapWindow', 'careLiaison', 'supervisor'],
  decisive: {
    to: z
      .array(z.enum(['personConcerned', 'family', 'affectedColleagues']))
      .min(1)
      .max(3),
  },
  fields: {
    to: {
      zh: '關懷對象',
      en: 'To',
      choices: {
        personConcerned: { zh: '當事人', en: 'Person concerned' },
        family: { zh: '家屬', en: 'Family' },
        affectedColleagues: { zh: '受影響之同仁', en: 'Affected colleagues' },
      },
    },
  },
  act: 'telling',
  learn: [
    (known, { to, at }) => (to.includes('family') && !isAgreed(known, at) ? { overridden: true } : {}),
    (known, { to, at }) => (to.includes('family') ? latestInstant('overridden', known, at) : {}),
  ],
})

/** The person and colleagues may always be cared for; the family only where it may be contacted at all. */
export const careAllowed = own.condition('careAllowed', {
  zh: '得關懷此對象？',
  en: 'May care reach them?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '先關懷當事人及同仁', en: 'Care for the person and colleagues first' },
  every: (_, fact) =>
    (fact as DecisiveOf<typeof careGiven>).to.includes('family') ? [part(familyContactAllowed)] : [],
})
