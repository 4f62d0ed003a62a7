import { ownWords } from '#src/flow/own-words.ts'

export const own = ownWords({
  roles: {
    eapWindow: { zh: '人事室服務窗口', en: 'Service window of the personnel office' },
    personnel: { zh: '人事室', en: 'Personnel office' },
    careLiaison: { zh: '關懷聯絡員', en: 'Care liaison' },
    counsellor: { zh: '專業輔導人員', en: 'Counsellor' },
    careTeam: { zh: '危機事件處理專案小組', en: 'Crisis task force' },
    convenor: { zh: '主任秘書（召集人）', en: 'Chief secretary, convenor of the task force' },
    centre: { zh: '協談中心', en: 'Counselling centre' },
  },
  memory: {
    place: ['notChosen', 'countyRoom', 'centre'],
    letter: ['received', 'accepted', 'passedOn', 'replied'],
  },
  reports: {
    convenor: ['crisis.reported', 'careTeam.resolved', 'support.offered', 'danger.reported', 'emergency.requested'],
    centre: [
      'appointment.made',
      'appointment.cancelled',
      'session.held',
      'referral.answered',
      'service.completed',
      'danger.reported',
      'emergency.requested',
      'reportableMatter.known',
    ],
  },
})
