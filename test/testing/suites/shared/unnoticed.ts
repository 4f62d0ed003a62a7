import type { Label } from '#src/index.ts'

/** A step that is reached only once the rights are explained, in a flow that takes a consent everywhere. */
export const rightsBeforeConsent: Readonly<Record<string, Label>> = {
  'conditions / rightsExplained / consenting / consent.given / 2': {
    zh: '此步驟之前權益必已告知，且整個流程亦受理同意：答覆相反者由流程受理，結果相同。',
    en: 'Rights are always explained by then, and the whole flow takes a consent too: it is taken in either way.',
  },
}

/** What a step owed already is not owed once more by the step that alone can follow it. */
export const cancelledBefore = (...steps: readonly string[]): Readonly<Record<string, Label>> =>
  Object.fromEntries(
    steps.map((step) => [
      `duties / cancelAppointments / ${step}`,
      {
        zh: '僅由已生此義務之步驟至此，且其間不得再安排晤談，不再增加。',
        en: 'Only steps that have come to owe it lead here, and no talk is arranged in between; nothing is added.',
      },
    ]),
  )
