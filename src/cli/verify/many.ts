const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number a person can read: 786,432, or 2.0 × 10²³. */
export function many(count: number): string {
  if (count < 1_000_000 || !Number.isFinite(count)) return count.toLocaleString('en')
  const [digits, power = ''] = count.toExponential(1).split('e+')
  return `${digits} × 10${[...power].map((digit) => raised[Number(digit)]).join('')}`
}
