import { createMachine } from 'xstate'

/** A machine of somebody else's: names only, code, a clock, history, actors, arrows in every direction. */
export const foreign = createMachine({
  id: 'light',
  initial: 'green',
  states: {
    green: { on: { TIMER: 'yellow', '*': { actions: () => {} } } },
    yellow: { after: { 1000: 'red' }, always: { guard: () => false, target: 'red' } },
    red: {
      initial: 'walk',
      entry: 'stopCars',
      invoke: { src: 'camera', onDone: 'off' },
      on: { AGAIN: { target: 'red', reenter: true }, INNER: { target: '.wait' }, SELF: 'red' },
      states: {
        walk: { on: { COUNTDOWN: 'wait', OUT: '#light.red' } },
        wait: { on: { STOP: 'done', BACK: 'past' } },
        past: { type: 'history' },
        done: { type: 'final' },
      },
      onDone: 'green',
    },
    both: { type: 'parallel', states: { a: { on: { X: '#light.off' } }, b: {} } },
    off: { type: 'final' },
  },
})

/** A flow of so many steps in a row. */
export const long = (steps: number) =>
  createMachine({
    id: 'long',
    initial: 's0',
    states: Object.fromEntries(
      Array.from({ length: steps }, (_, n) => [`s${n}`, n + 1 < steps ? { on: { NEXT: `s${n + 1}` } } : {}]),
    ),
  })
