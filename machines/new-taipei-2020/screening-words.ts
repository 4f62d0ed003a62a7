import { ownWords } from '#src/flow/own-words.ts'
import { screeningWords } from '#src/screening/words.ts'
import { offerUnanswered, promptShown } from './words/noticing.ts'
import { type Labels, oneOf } from './words/own.ts'
import { words } from './words.ts'

const underItsOwnNames = ({ roles }: typeof words) =>
  ownWords({ including: screeningWords, roles, reports: { peerTeam: ['danger.reported'] } })

const own = underItsOwnNames(words)

const consequences = {
  nothing: { zh: '無', en: 'Nothing' },
  offer: { zh: '提供協助', en: 'An offer of help' },
  riskTalk: { zh: '當日面談', en: 'A talk the same day' },
} as const satisfies Labels

/** The person alone tells it, by the thresholds of the agency: neither score nor band, nor an answer in sealed words. */
const selfTestAnswered = own.fact('selfTest.answered', {
  zh: '告知自我檢測所示之協助',
  en: 'Told what the self-test leads to',
  by: ['employee'],
  decisive: { leadsTo: oneOf(consequences) },
  fields: { leadsTo: { zh: '所示之協助', en: 'Leads to', choices: consequences } },
  details: [],
  callsForHelp: ({ leadsTo }) => leadsTo !== 'nothing',
  learn: (_, { leadsTo }) => ({ own: { screening: 'answered', screeningLeadsTo: leadsTo } }),
})

/** The words of a screening as the city has them: a score belongs to the person, and enters no case. */
export const selfTestWords = own.words({ facts: [promptShown, offerUnanswered, selfTestAnswered] })
