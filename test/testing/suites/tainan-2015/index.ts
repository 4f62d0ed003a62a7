export { general } from './general.ts'
