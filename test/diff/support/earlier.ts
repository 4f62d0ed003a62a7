import { flows } from '../../support/cases.ts'
import { type Draft, later } from './versions.ts'

/** An earlier version of the general flow, with a step the present one does not have. */
export const general = later(
  flows.general,
  (d: Draft) => {
    const cites = { meta: { cites: ['陸'] } }
    d.states.pondering = {
      meta: { zh: '考慮中', en: 'Pondering', cites: ['陸'] },
      on: { 'help.requested': { target: 'consenting', ...cites } },
    }
    d.states.explaining.on['rights.explained'][1].target = 'pondering'
  },
  { version: '0.9.0' },
)

/** An earlier version that differs in words alone. */
export const crisis = later(
  flows.crisis,
  (d: Draft) => {
    d.states.outreach.meta.zh = '關懷'
  },
  { version: '0.9.0' },
)
