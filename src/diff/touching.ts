import type { ChangeClass, Consequence, Touched } from './difference.ts'

const classOf = (touches: readonly Touched[]): ChangeClass => {
  if (touches.length === 0) return 'safe'
  return touches.every((each) => each === 'stored') ? 'needsMigration' : 'breaking'
}

/** Makes consequences that touch these; what touches nothing is safe. */
export const touching =
  (...touches: readonly Touched[]) =>
  (zh: string, en: string): Consequence => ({ class: classOf(touches), touches, why: { zh, en } })
