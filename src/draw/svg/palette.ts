/** The colours of a picture; every text keeps a contrast of 4.5 to 1 with what it stands on, in both schemes. */
export interface Scheme {
  readonly paper: string
  readonly box: string
  readonly group: string
  readonly line: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly urgent: string
  readonly urgentBox: string
  readonly here: string
  readonly hereBox: string
  readonly way: string
  readonly open: string
  readonly held: string
}

export const light: Scheme = {
  paper: '#ffffff',
  box: '#f4f6f8',
  group: '#fafbfc',
  line: '#5b6673',
  ink: '#1b2128',
  soft: '#3f4a55',
  faint: '#5b6673',
  urgent: '#a8201a',
  urgentBox: '#fdecea',
  here: '#0b4f9e',
  hereBox: '#e3effc',
  way: '#0b4f9e',
  open: '#146c2e',
  held: '#8a4b00',
}

export const dark: Scheme = {
  paper: '#14181d',
  box: '#222932',
  group: '#1a2027',
  line: '#93a1b0',
  ink: '#f1f4f7',
  soft: '#c9d2db',
  faint: '#a7b3bf',
  urgent: '#ff9d94',
  urgentBox: '#3d2022',
  here: '#9ecbff',
  hereBox: '#1c3450',
  way: '#79b8ff',
  open: '#7ee09a',
  held: '#f5bd6b',
}
