import { promise, told, toldAnything } from '../promise.ts'

const bases: readonly string[] = ['physicianAdvice', 'actualAssessment']

/** The care team resolves on a stated basis and with its quorum, and nothing else counts as its resolution. */
export const resolutionsRestOnABasis = promise('resolutionsRestOnABasis', {
  id: 'I-14',
  zh: '關懷小組決議須依據醫師建議或實際評估狀況，並達規定人數；危險及考績委員會之必要性僅得由其決議',
  en: "The care team resolves on a physician's advice or an actual assessment, with its quorum; nothing else settles a danger or finds the committee necessary",
  concerns: (flow) => flow.takes('careTeam.resolved'),
  always: [
    told(['careTeam.resolved'], ({ fact, after }) => after === null || (fact.quorate && bases.includes(fact.basis))),
    toldAnything(
      ({ fact, before, after }) =>
        fact.type === 'careTeam.resolved' ||
        after === null ||
        !before.known.dangerUnresolved ||
        after.known.dangerUnresolved,
    ),
  ],
})
