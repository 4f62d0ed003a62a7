import type { Chart } from './chart.ts'

/** A chart as JSON, in the shape that {@link Chart} documents; the same flow gives the same text. */
export const toJson = (chart: Chart): string => `${JSON.stringify(chart, null, 2)}\n`
