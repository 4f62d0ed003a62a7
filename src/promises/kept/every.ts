import { frozen } from '../../vocabulary/frozen.ts'
import type { Promised } from '../promise.ts'
import * as kept from './index.ts'

const numberOf = ({ id }: Promised): number => Number(id.replace(/\D/g, '')) + (id.startsWith('I') ? 0 : 1_000)

/** Every promise of the catalogue that a flow can decide, in the order of their numbers. */
export const everyPromise: readonly Promised[] = frozen(
  Object.values<Promised>(kept).sort((a, b) => numberOf(a) - numberOf(b)),
)
