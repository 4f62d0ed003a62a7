import { promise, told } from '../promise.ts'

/** Those who may not learn who reported. */
const outsiders = ['employee', 'supervisor', 'careTeam'] as const

/** That something was reported shows nowhere outsiders look, and counts as telling nobody. */
export const reportsStaySecret = promise('reportsStaySecret', {
  id: 'I-23',
  zh: '知悉應通報事項及通報本身，不使個案轉入外人可見之步驟，亦不視為已告知任何人',
  en: 'Knowing of a reportable matter and reporting it leads to no step outsiders see, and counts as telling nobody',
  laws: ['自殺防治法 §11', '家庭暴力防治法 §50', '性侵害犯罪防治法 §11', '兒童及少年福利與權益保障法 §53'],
  always: [
    told(
      ['reportableMatter.known', 'statutoryReport.filed'],
      ({ after, moved }) => after === null || !moved || after.tags.includes('confidential'),
    ),
  ],
  never: outsiders.map((role) =>
    told(
      ['reportableMatter.known', 'statutoryReport.filed'],
      ({ before, after }) => (after?.known.notified.includes(role) ?? false) && !before.known.notified.includes(role),
    ),
  ),
})
