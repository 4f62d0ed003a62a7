import type { Asked } from './chart.ts'

/** A condition with its parameters on one line: `consentTo(service)`. */
export const askedName = ({ id, params }: Asked): string =>
  params && Object.keys(params).length ? `${id}(${Object.values(params).map(String).join(',')})` : id
