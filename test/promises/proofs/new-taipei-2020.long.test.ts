import { everyFlow } from '../../verdicts/flows.ts'
import { provesAll } from './proving.ts'

provesAll(everyFlow.filter(({ id }) => id.startsWith('new-taipei-2020.')))
