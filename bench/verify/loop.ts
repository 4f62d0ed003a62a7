// The loop in a process of its own: runs once whenever it is asked to, and answers with the CPU seconds that took.
import { oneLoop } from '../loop.ts'

oneLoop()
process.on('message', () => process.send?.(oneLoop()))
