export { crisis } from './crisis.ts'
export { general } from './general.ts'
export { managementReferral } from './management-referral.ts'
