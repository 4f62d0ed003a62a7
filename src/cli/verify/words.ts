import type { Label } from '#src/index.ts'

/** What `eap verify` says of its own accord. */
export const verifyWords = {
  promise: { zh: '承諾', en: 'promise' },
  promises: { zh: '承諾', en: 'Promises' },
  holds: { zh: '成立', en: 'hold' },
  broken: { zh: '不成立', en: 'broken' },
  undecided: { zh: '無法判定', en: 'undecided' },
  unconcerned: { zh: '與此流程無涉', en: 'do not concern it' },
  explored: { zh: '已探索', en: 'Explored' },
  states: { zh: '狀態', en: 'states' },
  transitions: { zh: '轉移', en: 'transitions' },
  seconds: { zh: '秒', en: 's' },
  laws: { zh: '法規', en: 'Laws' },
  story: { zh: '最短案例', en: 'The shortest story' },
  atOnce: { zh: '開案之時即已如此', en: 'So it is as soon as the case is opened' },
  replay: { zh: '重演', en: 'Replay it' },
  write: { zh: '加上 --story FOLDER 即寫成案件檔以供重演', en: 'Add --story FOLDER to have it as a case file to play' },
  why: { zh: '原因', en: 'Why' },
  remedy: { zh: '補救', en: 'What would decide it' },
  flows: { zh: '流程', en: 'flows' },
  keptAll: { zh: '均成立', en: 'keep every promise' },
  keptBy: { zh: '由此遵守', en: 'kept by' },
  notDecided: { zh: '流程無法判定之承諾', en: 'Promises no flow can decide' },
  seeElsewhere: {
    zh: '流程無法判定者及其遵守之處：eap verify --elsewhere',
    en: 'What no flow can decide, and where it is kept: eap verify --elsewhere',
  },
} as const satisfies Record<string, Label>
