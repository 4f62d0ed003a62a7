import { genericScale, type Instrument } from '#src/screening/index.ts'

const label = (zh: string, en: string) => ({ zh, en })

/** A small scale of an agency's own, as its policy might state it. */
export const spec = {
  id: 'stress-index',
  ...label('壓力指數測量表', 'Stress index'),
  asks: label('最近一個月', 'In the past month'),
  items: {
    workload: label('工作負荷', 'Workload'),
    rest: label('休息不足', 'Too little rest'),
    support: label('缺乏支持', 'Too little support'),
  },
  ideation: null,
  choices: [label('無', 'No'), label('有時', 'Sometimes'), label('經常', 'Often')],
  bands: [
    { level: 'adjusted', from: 0, ...label('壓力適中', 'Moderate stress') },
    { level: 'severe', from: 4, ...label('壓力偏高', 'High stress') },
  ],
}

export function aScale(more: object = {}): Instrument {
  const made = genericScale({ ...spec, ...more })
  if (!made.accepted) throw new Error(JSON.stringify(made.reasons))
  return made.value
}
