export { crisis } from './crisis.ts'
export { general } from './general.ts'
export { involuntary } from './involuntary.ts'
