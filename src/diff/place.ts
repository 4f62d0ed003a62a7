/** A step's path in its flow, e.g. `served.referring`; `*` for the whole flow. */
export const placeOf = (path: string): string => path || '*'
