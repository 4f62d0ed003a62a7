import { mayBeInConflict } from '../../vocabulary/conflict.ts'
import { roles } from '../../vocabulary/roles.ts'
import { choice, entries, pastMoment, reference } from '../answers.ts'
import { optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive, detail } from '../from-fact.ts'
import { told } from '../told.ts'
import { admissibleBases } from './choices.ts'

const resolved = 'careTeam.resolved'
const mayStayOut = Object.fromEntries(mayBeInConflict.map((role) => [role, roles[role]])) as Pick<
  typeof roles,
  (typeof mayBeInConflict)[number]
>

/** 關懷小組會議決議. Measures on it are decided, not taken: report `measures.taken` once they are. */
export const careTeamResolution = form('careTeamResolution', {
  zh: '關懷小組會議決議紀錄',
  en: 'Resolution of the care team',
  fields: {
    heldAt: pastMoment({ zh: '會議時間', en: 'Held at', backs: [resolved, 'conflict.declared'] }),
    attendees: decisive(resolved, 'attendees'),
    quorate: decisive(resolved, 'quorate'),
    recusals: optional(
      entries(
        {
          role: choice(mayStayOut, { zh: '角色', en: 'Role', backs: ['conflict.declared'] }),
          id: reference({ zh: '代號', en: 'Reference', backs: ['conflict.declared'] }),
          grounds: optional(detail('conflict.declared', 'grounds', { zh: '迴避事由', en: 'Grounds of the recusal' })),
        },
        { zh: '迴避', en: 'Recusals', laws: ['行政程序法 §32', '行政程序法 §33'] },
      ),
    ),
    basis: decisive(resolved, 'basis', { source: '依據醫師建議或實際評估狀況做成決議' }),
    resolution: optional(detail(resolved, 'resolution', { zh: '決議', en: 'Resolution', source: '做成決議' })),
    grounds: optional(detail(resolved, 'grounds', { zh: '決議理由', en: 'Grounds' })),
    measures: optional(
      decisive('measures.taken', 'measures', {
        zh: '決定採取之措施',
        en: 'Measures decided',
        backs: [],
        source: '採取適當的管理措施或工作調整',
      }),
    ),
    committee: decisive(resolved, 'committee', { source: '必要時召開考績委員會依規定辦理' }),
    legalBasis: optional(
      choice(admissibleBases, {
        zh: '召開考績委員會之法定事由',
        en: 'Legal basis of the committee',
        source: '依規定辦理',
      }),
    ),
    nextReviewAt: decisive(resolved, 'nextReviewAt'),
  },
  needs: [{ field: 'committee', is: 'necessary', needs: ['legalBasis'] }],
  facts: ({ heldAt, recusals = [], attendees, quorate, basis, committee, nextReviewAt, resolution, grounds }) => [
    ...recusals.map(({ role, id, grounds: why }) =>
      told('conflict.declared', { who: { role, id }, details: { grounds: why } }, heldAt),
    ),
    told(resolved, { attendees, quorate, basis, committee, nextReviewAt, details: { resolution, grounds } }, heldAt),
  ],
})
