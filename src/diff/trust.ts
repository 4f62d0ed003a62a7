import { askedBy } from './asked.ts'
import { codeMatch } from './code.ts'
import { conditionCode } from './condition-aspects.ts'
import { dutyCode, dutyOf } from './defined-duty.ts'
import { factCode, takenBy } from './facts.ts'
import { owedBy } from './owing.ts'
import type { Side, Two } from './two.ts'

/** Words of two versions whose code could not be compared, by id; whoever keeps journals replays them. */
export interface OnTrust {
  readonly facts: readonly string[]
  readonly conditions: readonly string[]
  readonly duties: readonly string[]
}

type Code = readonly unknown[]

export function onTrust({ relation, before, after }: Two): OnTrust {
  const among = (codes: (side: Side) => ReadonlyMap<string, Code>) => {
    const [was, is] = [codes(before), codes(after)]
    return [...was].flatMap(([id, code]) => {
      const other = is.get(id)
      return relation === 'versions' && other && codeMatch(id, code, other) === 'onTrust' ? [id] : []
    })
  }
  return {
    facts: among((side) => coded(takenBy(side), (fact) => factCode(fact))),
    conditions: among((side) => coded(askedBy(side), (asked) => conditionCode(asked))),
    duties: among((side) => coded(owedBy(side), (_, id) => dutyCode(dutyOf(side, id)))),
  }
}

const coded = <W>(words: ReadonlyMap<string, W>, codeOf: (word: W, id: string) => Code): ReadonlyMap<string, Code> =>
  new Map([...words].map(([id, word]) => [id, codeOf(word, id)]))
