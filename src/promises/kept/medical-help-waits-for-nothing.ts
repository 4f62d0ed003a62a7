import type { Known } from '../../vocabulary/known.ts'
import type { FlowView } from '../flow-view.ts'
import { at, promise, told } from '../promise.ts'
import { owed, owes } from './with/owed.ts'

const isCrisis = ({ takes }: FlowView): boolean => takes('crisis.reported')

/** While danger is open or to be assessed again, those who see to it see to the hurt too. */
const isInDanger = (known: Known): boolean =>
  known.danger === 'immediate' || known.danger === 'unclear' || owes(known, 'reassessDanger')

/** Whoever is hurt is helped: help is owed at once, and waits for no notice, meeting or form. */
export const medicalHelpWaitsForNothing = promise('medicalHelpWaitsForNothing', {
  id: 'I-26',
  zh: '有人員傷亡者，協助就醫為應立即辦理之義務，於通報之前或同時均得為之',
  en: 'Where people are hurt, medical help is owed at once, and may be given before or beside any notice',
  concerns: isCrisis,
  always: [
    told(['medicalHelp.arranged'], ({ after }) => after !== null),
    at(
      ({ known }) =>
        known.casualties !== 'yes' ||
        known.medicalHelp ||
        known.person === 'dead' ||
        isInDanger(known) ||
        owes(known, 'arrangeMedicalHelp'),
    ),
    at(({ known }) => {
      const help = owed(known, 'arrangeMedicalHelp')
      return help === undefined || help.atOnce === true
    }),
  ],
})
