import type { suao2018 } from '#machines/index.ts'
import type { StoryOf } from '#src/testing/index.ts'
import type { OwnSuite } from '../own.ts'

const sameInstant = { at: '2026-03-02T09:30:00+08:00', recordedAt: '2026-03-02T12:00:00+08:00' } as const

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
  {
    clauses: ['解讀.14', '解讀.17'],
    zh: '與傷亡消息同時而非死亡之緊急協助結果，仍再次研判危險',
    en: 'What came of an emergency is no news of casualties but by a death: known at the same instant, it is assessed again',
    rows: [
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reporting'],
      ['crisis.reported', 'police', { trigger: 'majorAccident', casualties: 'no' }, ''],
      ['casualty.reported', 'police', { ...sameInstant, casualties: 'yes' }, ''],
      ['emergency.concluded', 'police', { ...sameInstant, outcome: 'wentVoluntarily' }, 'reassessing'],
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
