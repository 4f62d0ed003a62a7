export type { SeenAgency, SeenCase, SeenEvent } from './seen.ts'
export { serveView, type Viewer, type ViewOptions } from './serve.ts'
