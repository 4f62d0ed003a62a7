export { crisis } from './crisis.ts'
export { general } from './general.ts'
export { mailbox } from './mailbox.ts'
