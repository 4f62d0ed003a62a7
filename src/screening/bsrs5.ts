import { frozen } from '../vocabulary/frozen.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Instrument } from './instrument.ts'

const label = (zh: string, en: string): Label => ({ zh, en })

/**
 * The five-item Brief Symptom Rating Scale (簡式健康量表, 心情溫度計) with its additional item, as published: five items
 * from 0 to 4; a total of 6 is mild, although some leaflets print it under two bands.
 */
export const bsrs5 = frozen({
  id: 'bsrs-5',
  ...label('簡式健康量表（心情溫度計）', 'Brief Symptom Rating Scale (BSRS-5)'),
  asks: label(
    '最近一星期中（包括今天），下列問題使您感到困擾或苦惱的程度',
    'How much each of these has troubled you in the past week, including today',
  ),
  items: {
    sleep: label('睡眠困難，譬如難以入睡、易醒或早醒', 'Trouble sleeping'),
    tension: label('感覺緊張不安', 'Feeling tense'),
    irritability: label('覺得容易苦惱或動怒', 'Easily distressed or angered'),
    depression: label('感覺憂鬱、心情低落', 'Depressed, low mood'),
    inferiority: label('覺得比不上別人', 'Feeling inferior'),
  },
  ideation: label('有自殺的想法', 'Suicidal thoughts'),
  choices: [
    label('完全沒有', 'Not at all'),
    label('輕微', 'Slightly'),
    label('中等程度', 'Moderately'),
    label('厲害', 'Severely'),
    label('非常厲害', 'Very severely'),
  ],
  bands: [
    { level: 'adjusted', from: 0, ...label('身心適應狀況良好', 'Well adjusted') },
    {
      level: 'mild',
      from: 6,
      ...label('輕度情緒困擾', 'Mild distress'),
      advice: label('找家人或朋友談談，抒發情緒', 'Talk to family or friends'),
    },
    {
      level: 'moderate',
      from: 10,
      ...label('中度情緒困擾', 'Moderate distress'),
      advice: label('尋求心理諮商或接受專業諮詢', 'Seek counselling or professional advice'),
    },
    {
      level: 'severe',
      from: 15,
      ...label('重度情緒困擾', 'Severe distress'),
      advice: label(
        '需高關懷，尋求專業輔導或精神科治療',
        'In need of close care: seek professional or psychiatric help',
      ),
    },
  ],
} as const satisfies Instrument)
