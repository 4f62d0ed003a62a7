import { authorities } from '../../vocabulary/roles.ts'
import { promise, told, toldAnything } from '../promise.ts'

const outside: readonly string[] = [...authorities, 'physician']

/** What becomes of an emergency is an act of others, which they find; the agency only asks. What anybody else tells of it decides nothing about the person. */
export const forceBelongsToAuthorities = promise('forceBelongsToAuthorities', {
  id: 'I-11',
  zh: '機關僅得請求；緊急協助之結果由警察、消防、衛生主管機關或醫師認定，他人之告知不改變對當事人及危險之認定',
  en: 'The agency only asks: what came of an emergency is found by police, fire service, health authority or physician; told by others it changes nothing that is known of the person or the danger',
  laws: ['精神衛生法 §48', '精神衛生法 §59', '精神衛生法 §63'],
  always: [
    told(
      ['emergency.concluded'],
      ({ fact, before, after }) =>
        after === null ||
        outside.includes(fact.by.role) ||
        (after.known.person === before.known.person && after.known.danger === before.known.danger),
    ),
    toldAnything(
      ({ fact, before, after }) =>
        fact.type === 'emergency.concluded' ||
        after === null ||
        after.known.emergencyAt === null ||
        before.known.emergencyAt !== null,
    ),
  ],
})
