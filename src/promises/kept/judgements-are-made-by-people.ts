import { promise, toldAnything } from '../promise.ts'

/** A judgement that changes is somebody's, made in a fact of its own with its author and its time; never the system's. */
export const judgementsAreMadeByPeople = promise('judgementsAreMadeByPeople', {
  id: 'I-38',
  zh: '危險、需求、關懷小組及考績委員會之決議與結案，均出於載明何人、何時之判斷，不由系統為之',
  en: 'Danger, need, resolutions and closure follow from judgements that say who made them and when; the system makes none',
  always: [
    toldAnything(
      ({ fact, before, after }) =>
        after === null ||
        after.known.dangerUnresolved ||
        !before.known.dangerUnresolved ||
        fact.type === 'careTeam.resolved',
    ),
    toldAnything(
      ({ fact, before, after }) =>
        after === null ||
        after.known.committee === before.known.committee ||
        fact.type === 'careTeam.resolved' ||
        fact.type === 'committee.resolved',
    ),
    toldAnything(
      ({ fact, before, after }) =>
        after === null || after.known.need === before.known.need || fact.type === 'need.assessed',
    ),
    toldAnything(({ fact, after }) => !after?.ended || after.handsOverTo !== null || fact.by.role !== 'caseSystem'),
  ],
})
