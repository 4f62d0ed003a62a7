import { atMost, type Figure } from './figures.ts'
import { everyLoop, type Measured, measured, stopLooping, theOnly } from './measured.ts'
import { flowsNamed } from './subjects.ts'

const flows = flowsNamed(process.argv.slice(2))

const figures: Figure[] = []
const report = (figure: Figure) => {
  console.log(JSON.stringify(figure))
  figures.push(figure)
}
const sum = (of: readonly Measured[], part: (each: Measured) => number): number =>
  of.reduce((so, each) => so + part(each), 0)

// As `eap verify FLOW` does: each flow in a process of its own, with whatever it needs of the others.
const alone: Measured[] = []
for (const flow of flows) {
  const found = await theOnly({ flows: [flow] })
  alone.push(found)
  report(atMost(`proof of ${flow}, × the loop`, found.loops, 8))
}
// As `eap verify` does: all of them in one process, which finds out only once what several of them need.
const together: Measured[] = []
for await (const found of measured({ flows })) together.push(found)

const row = (each: Measured) => ({ 'CPU s': each.seconds.toFixed(1), '× the loop': each.loops.toFixed(1) })
console.table(
  Object.fromEntries(
    flows.map((flow, n) => {
      const [one, among] = [alone[n] as Measured, together[n] as Measured]
      const MB = one.memory.toFixed(0)
      return [flow, { ...row(one), MB, 'among all: CPU s': row(among)['CPU s'], '×': row(among)['× the loop'] }]
    }),
  ),
)
report(
  atMost(
    'proof of all flows in one process, × the loop',
    sum(together, ({ loops }) => loops),
    65,
  ),
)
report(
  atMost(
    'undecided promises',
    sum([...alone, ...together], ({ undecided }) => undecided),
    0,
  ),
)
const memory = Math.max(...[...alone, ...together].map((each) => each.memory))
report(atMost('peak memory, MB', memory, 500))

const enlarged = flows.find((id) => id === 'chiayi-city-2016.general')
if (enlarged) {
  const without = await theOnly({ flow: enlarged, more: 20, matters: 'absent' })
  for (const [more, matters] of [
    [10, 'asked'],
    [20, 'asked'],
    [10, 'chained'],
    [20, 'chained'],
  ] as const) {
    const found = await theOnly({ flow: enlarged, more, matters })
    const what = `${more} more matters ${matters === 'asked' ? 'of their own' : 'that depend on one another'}`
    report(atMost(`proof with ${what}/without: ${enlarged}`, found.loops / without.loops, 1.5))
    report(atMost(`undecided promises with ${what}`, found.undecided, without.undecided))
  }
  const variant = await theOnly({ variantOf: enlarged, kept: false })
  const again = await theOnly({ variantOf: enlarged, kept: true })
  report(atMost(`proof of a variant with kept answers/alone: ${enlarged}`, again.loops / variant.loops, 0.9))
}

stopLooping()
const runs = [...everyLoop()].sort((a, b) => a - b)
const at = (share: number) => (runs[Math.floor((runs.length - 1) * share)] as number).toFixed(2)
console.log(`${runs.length} runs of the loop took ${at(0)} to ${at(1)} CPU s, half of them ${at(0.25)} to ${at(0.75)}`)
console.log(
  `all flows in one process took ${sum(together, ({ seconds }) => seconds).toFixed(1)} CPU s, at most ${memory.toFixed(0)} MB`,
)
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1
