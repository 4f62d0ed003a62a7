export { crisis } from './crisis.ts'
export { policy } from './policy.ts'
export { source } from './source.ts'
