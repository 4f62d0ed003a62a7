import { Undecidable } from '../undecidable.ts'
import type { Looking } from './memory.ts'

/** Asked of an object that is looked at part by part, it says where it belongs. */
export const whence = Symbol('whence')

/** Where something was taken from unchanged; undefined when it is new. */
export const takenFrom = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? (value as { [whence]?: string })[whence] : undefined

/** What stands for the contents of a place that were copied without a look. Looking at it after all is not followed. */
export function copyOf({ run, about }: Looking, path: string): object {
  const look = (): never => run.refuse(new Undecidable('unfollowed', about))
  const get = (_: object, name: string | symbol) => (name === whence ? path : look())
  return new Proxy({}, { get, has: look, ownKeys: look, getOwnPropertyDescriptor: look, set: look })
}
