/**
 * How long something may take. Hours run at once, through nights and holidays; days exclude the first day and roll
 * over a last day that is a holiday (行政程序法 §48).
 */
export type Period = { readonly hours: number } | { readonly days: number }
