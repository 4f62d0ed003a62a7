import { ownWords } from '#src/flow/own-words.ts'
import { screeningWords } from '#src/screening/words.ts'
import { words } from './words.ts'

const underItsOwnNames = ({ roles }: typeof words) => ownWords({ including: screeningWords, roles }).words({})

/** The words of a screening, with the county's own names for who takes part in it. */
export const countyScreeningWords = underItsOwnNames(words)
