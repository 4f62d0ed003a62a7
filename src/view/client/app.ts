import { h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Contents, FlowName, Language } from '../messages.ts'
import { useTold } from './api.ts'
import { ChartPane } from './chart-pane.ts'
import { DifferenceList } from './difference-list.ts'
import { FlowList } from './flow-list.ts'
import { Head } from './head.ts'
import { useLive } from './live.ts'
import { htmlLang } from './say.ts'
import type { Shown } from './shown.ts'
import { Side } from './side.ts'

const none = { other: null, step: null, playing: null, at: 0, role: null, watched: null }

/** The viewer: plans on the left, the chart in the middle, what is said of it on the right. */
export function App({ all }: { readonly all: Contents }) {
  const flows = all.agencies.flatMap((agency) => agency.flows.map((flow) => ({ ...flow, agency })))
  const [lang, setLang] = useState<Language>(all.lang)
  const [shown, setShown] = useState<Shown>({
    ...none,
    flow: all.cases[0]?.flow ?? flows[0]?.id ?? '',
    playing: all.cases.length ? 0 : null,
  })
  const set = (more: Partial<Shown>) => setShown((before) => ({ ...before, ...more }))
  const { flow, other, step, playing, at, role, watched } = shown
  const { told: of, failed } = useTold('flow', { flow })
  const { told: beside } = useTold('flow', other === null ? null : { flow: other })
  const { told: played } = useTold('case', playing === null ? null : { n: `${playing}`, at: `${at}`, role: role ?? '' })
  const live = useLive(all.live)
  const followed = live.find(({ session }) => session === watched)
  const view = playing === null || played?.flow !== flow ? null : played.view
  const length = all.cases[playing ?? -1]?.length ?? 0
  const standing = view?.standing ?? (followed?.flow === flow ? followed.standing : nowhere)
  useEffect(() => {
    document.documentElement.lang = htmlLang(lang)
  }, [lang])

  const pane = (id: string) => {
    const named = flows.find((each) => each.id === id) as FlowName & { agency: { zh: string; en: string } }
    const titled = other
      ? { ...named, zh: `${named.agency.zh}：${named.zh}`, en: `${named.agency.en}: ${named.en}` }
      : named
    const marks = id === flow ? { chosen: step, standing, view } : { chosen: step, standing: nowhere, view: null }
    return h(ChartPane, { key: id, flow: titled, lang, ...marks, choose: (chosen: string) => set({ step: chosen }) })
  }
  return [
    h(Head, { all, lang, flow, other, setLang, compare: (id: string | null) => set({ other: id }) }),
    h(FlowList, {
      ...{ all, lang, flow, playing, watched, live },
      open: (id: string) => set({ ...none, flow: id }),
      play: (n: number) => set({ ...none, playing: n, flow: all.cases[n]?.flow ?? flow }),
      watch: (session: string) =>
        set({ ...none, watched: session, flow: live.find((each) => each.session === session)?.flow ?? flow }),
    }),
    h('main', {}, [
      h('div', { class: 'panes' }, [pane(flow), other && pane(other)]),
      other && h(DifferenceList, { a: flow, b: other, lang }),
    ]),
    h(Side, {
      lang,
      of,
      other: other === null ? null : beside,
      failed,
      played: playing === null ? null : played,
      followed,
      standing,
      length,
      step,
      role,
      set,
    }),
  ]
}

const nowhere: readonly string[] = []
