/**
 * The rooms of the house and what may touch what: the one table that test/boundaries.test.ts holds the imports to, and
 * that scripts/architecture.mjs prints into docs/architecture.md.
 */

const belowFlow = ['vocabulary', 'conditions', 'calendar']
const belowCase = [...belowFlow, 'flow']
const kernel = [...belowCase, 'case']

/** Rooms of src with an entry point of their own in the package. */
export const entryRooms = ['diff', 'draw', 'forms', 'ics', 'inspect', 'promises', 'screening', 'testing', 'view']

/** Rooms that may use more packages than those a host installs in any case. */
export const edgeRooms = ['cli', 'testing', 'draw', 'inspect', 'ics', 'view', 'store', 'engines']

/** Packages that the build puts into `dist`, so that no host installs them. */
export const bundledPackages = ['@date-fns/utc']

/**
 * What each room may import beside itself.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const mayTouch = {
  vocabulary: [],
  conditions: ['vocabulary'],
  calendar: ['vocabulary'],
  flow: belowFlow,
  case: belowCase,
  screening: belowCase,
  agenda: kernel,
  diff: kernel,
  draw: kernel,
  engines: kernel,
  inspect: kernel,
  promises: kernel,
  store: kernel,
  forms: [...kernel, 'screening'],
  ics: [...kernel, 'agenda'],
  testing: [...kernel, 'promises', 'draw'],
  view: [...kernel, 'draw', 'diff', 'inspect'],
  machines: [...belowCase, 'screening'],
  'the door of src': [...kernel, 'agenda', 'promises', 'draw', 'inspect', 'store', 'engines', 'testing'],
  'the door of machines': ['machines'],
  cli: ['the door of src', 'the door of machines', ...entryRooms],
  examples: ['the door of src', 'the door of machines'],
}

/**
 * The room a file stands in; `machines/NAME` for a document.
 * @param {string} path
 */
export function roomOf(path) {
  if (/^(src|machines)\/index\.ts$/.test(path)) return `the door of ${path.split('/')[0]}`
  const [top = '', room = ''] = path.split('/')
  if (top === 'machines') return `machines/${room}`
  return top === 'src' ? room : top
}

/**
 * Whether a file of one room may import a file of another.
 * @param {string} from @param {string} to
 */
export function allows(from, to) {
  const [asker = '', asked = ''] = [from, to].map((room) => (room.startsWith('machines/') ? 'machines' : room))
  return asker === asked || (mayTouch[asker] ?? []).includes(asked)
}
