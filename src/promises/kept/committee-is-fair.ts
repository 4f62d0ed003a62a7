import { at, promise, told } from '../promise.ts'

/** Before the committee the person is heard, whoever has a conflict stays out, and outsiders see nothing of it. */
export const committeeIsFair = promise('committeeIsFair', {
  id: 'I-17',
  zh: '考績委員會之決議，須給予當事人陳述意見之機會、有利害關係者迴避，並予保密',
  en: 'The committee resolves only after the person could be heard, without members in conflict, and in secret',
  laws: ['公務人員考績法 §14', '公務人員考績法 §20', '行政程序法 §32', '行政程序法 §33'],
  concerns: (flow) => flow.takes('committee.resolved'),
  always: [
    told(
      ['committee.resolved'],
      ({ fact, before, after }) =>
        after === null || (fact.heard && !before.known.conflicted.some(({ id }) => fact.attendees.includes(id))),
    ),
    told(
      ['committee.convened', 'committee.resolved'],
      ({ before, after }) =>
        after === null || (before.tags.includes('confidential') && after.tags.includes('confidential')),
    ),
    at(({ tags, ended, known }) => ended || known.committee !== 'necessary' || tags.includes('confidential')),
  ],
})
