/** One thing the inspector is told, ready to be sent: plain JSON in the form Stately's inspector reads. */
export interface InspectorMessage {
  readonly type: '@xstate.actor' | '@xstate.event' | '@xstate.snapshot'
  readonly sessionId: string
  readonly [part: string]: unknown
}

/** What went wrong on the way to whoever looks on; the case itself is not disturbed. */
export interface InspectorFault {
  readonly code: 'notConnected' | 'closed' | 'notAFlow' | 'notSent'
  readonly zh: string
  readonly en: string
}

/** Where messages go. */
export interface Sink {
  readonly send: (message: InspectorMessage) => void
  readonly close: () => Promise<void>
}

export type OnFault = (fault: InspectorFault) => void

export const faults = {
  notConnected: { code: 'notConnected', zh: '無法連線至檢視器', en: 'The inspector cannot be reached' },
  closed: { code: 'closed', zh: '與檢視器之連線已中斷', en: 'The connection to the inspector has ended' },
  notAFlow: {
    code: 'notAFlow',
    zh: '此執行個體所執行者非本函式庫之流程，不予顯示',
    en: 'An actor that runs no flow of this library is not shown',
  },
  notSent: { code: 'notSent', zh: '有一項未能送至檢視器', en: 'Something could not be sent to the inspector' },
} as const satisfies Record<string, InspectorFault>
