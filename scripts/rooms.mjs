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
export const bundledPackages = ['@date-fns/utc', 'leven', 'string-width']

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
 * What each room is for.
 * @type {Readonly<Record<string, string>>}
 */
export const aboutRoom = {
  vocabulary: 'roles, facts and their forms, duties, statutory rules, labels',
  conditions: 'the questions that guards ask, one subject a file',
  calendar: 'days, working days, due instants (行政程序法 §48)',
  flow: 'a document, its policy and its machine; the lint',
  case: 'the kernel: record, explain, actions, due, replay, envelope',
  screening: 'instruments, rounds and dates of screenings',
  agenda: 'the duties of many cases, in order of due instant',
  diff: 'what differs between two flows, and what it means for a case',
  draw: 'charts (Mermaid, DOT, SVG) and pages of a flow',
  engines: 'durable engines',
  inspect: "the bridge to Stately's inspector",
  promises: 'what every flow keeps, and its proof',
  store: 'where cases are kept',
  forms: 'forms that people fill in',
  ics: 'duties as calendar files',
  testing: 'the kit to test variants: stories, matchers, coverage, mutants',
  view: 'the viewer in a browser',
  machines: 'the published flows, one folder per document',
  'the door of src': '`src/index.ts`, what `eap-case-flows` exports',
  'the door of machines': '`machines/index.ts`, what `eap-case-flows/machines` exports',
  cli: 'the command line `eap`; the only room with the process, the console and a clock',
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
