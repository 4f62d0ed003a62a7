import { authorities } from '../../vocabulary/roles.ts'
import { promise, told, toldAnything } from '../promise.ts'

const outside: readonly string[] = [...authorities, 'physician']

/** What becomes of an emergency is an act of others, which they report; the agency only asks. */
export const forceBelongsToAuthorities = promise('forceBelongsToAuthorities', {
  id: 'I-11',
  zh: '機關僅得請求；緊急協助之結果僅由警察、消防、衛生主管機關或醫師回報',
  en: 'The agency only asks: what came of an emergency is reported by police, fire service, health authority or physician',
  laws: ['精神衛生法 §48', '精神衛生法 §59', '精神衛生法 §63'],
  always: [
    told(['emergency.concluded'], ({ fact, after }) => after === null || outside.includes(fact.by.role)),
    toldAnything(
      ({ fact, before, after }) =>
        fact.type === 'emergency.concluded' ||
        after === null ||
        after.known.emergencyAt === null ||
        before.known.emergencyAt !== null,
    ),
  ],
})
