// What the decisive fields of screening facts and their choices are called.

export const bandField = {
  zh: '級別',
  en: 'Band',
  choices: {
    adjusted: { zh: '適應良好', en: 'Well adjusted' },
    mild: { zh: '輕度', en: 'Mild' },
    moderate: { zh: '中度', en: 'Moderate' },
    severe: { zh: '重度', en: 'Severe' },
  },
}

export const ideationField = {
  zh: '自殺意念',
  en: 'Thoughts of suicide',
  choices: {
    notAsked: { zh: '未詢問', en: 'Not asked' },
    none: { zh: '無', en: 'None' },
    present: { zh: '有', en: 'Some' },
    flagged: { zh: '須當日面談', en: 'To be talked about the same day' },
  },
}

export const outcomeField = {
  zh: '面談結果',
  en: 'Outcome of the talk',
  choices: {
    noConcern: { zh: '無需進一步協助', en: 'Nothing further needed' },
    offerHelp: { zh: '提供協助', en: 'Offer help' },
    danger: { zh: '有危險之虞，須另行回報', en: 'Danger; to be reported as such' },
  },
}
