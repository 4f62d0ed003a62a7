import type { Step } from './steps.ts'

/** The step a target names: `.inner` of the step itself, one beside it, or one from the root by `#id`, its dots escaped. */
export function find(target: unknown, from: Step, root: Step): Step | undefined {
  const path = String(target)
  const whole = `#${root.place.replaceAll('.', '\\.')}`
  if (path === whole) return root
  if (path.startsWith(`${whole}.`)) return down(root, path.slice(whole.length + 1))
  return path.startsWith('.') ? down(from, path.slice(1)) : down(from.parent, path)
}

const down = (from: Step | undefined, path: string): Step | undefined =>
  path.split('.').reduce((at, key) => (at && Object.hasOwn(at.inner, key) ? at.inner[key] : undefined), from)
