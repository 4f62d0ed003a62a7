export { samplesOf } from '../vocabulary/samples.ts'
