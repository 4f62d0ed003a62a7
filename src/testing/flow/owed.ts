interface Action {
  readonly type: string
  readonly params?: { readonly duty: string }
}

const named = (action: string | Action): Action => (typeof action === 'string' ? { type: action } : action)

/** The duties among actions, in order; `report` and `answer` stand for the duties a matter or request asks for. */
export const owedBy = (actions: unknown): readonly string[] =>
  (actions as readonly (string | Action)[]).map(named).flatMap(({ type, params }) => {
    if (type === 'owe') return params?.duty ?? []
    return type === 'oweReport' ? 'report' : type === 'oweAnswer' ? 'answer' : []
  })
