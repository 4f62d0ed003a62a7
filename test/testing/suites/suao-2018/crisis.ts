import type { suao2018 } from '#machines/index.ts'
import type { StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'

const stories: readonly StoryOf<typeof suao2018.crisis>[] = [
  {
    clauses: ['陸.二.1', '解讀.13', '解讀.34'],
    zh: '生命危險時得關懷家屬，事後由關懷小組檢討',
    en: 'In danger to life the family is cared for without consent; it is reviewed afterwards',
    rows: [
      ['care.given', 'careLiaison', { to: ['family'] }, '⊘ consentSaid lifeDanger personDeadOrIncapacitated'],
      ['danger.reported', 'colleague', {}, 'securing'],
      ['care.given', 'careLiaison', { to: ['family'] }, 'securing; owes reviewOverride'],
    ],
  },
]

export const crisis: OwnSuite = {
  stories,
  unnoticed: {
    'duties / reviewOverride / responding.caring.reaching / care.given / 1': {
      zh: '於此步驟不以生命危險為由關懷家屬（有危險者已先移至緊急協助），不生此義務。',
      en: 'Nobody is cared for here on the ground of danger to life: danger has gone to emergency help first.',
    },
  },
}
