import { document } from 'eap-case-flows'
import { conditions, duties } from './laid-down.ts'
import { words } from './words.ts'

/**
 * 交通部, 危機/非自願個案處理流程 (106.1.4), http://www.motc.gov.tw/personnel/app/multimessages_list/view?module=service&id=2218
 *
 * A sixth agency, written with the public doors alone. The page was read in a stored copy only: what stands under
 * `clauses` are its own words, but fragments; their numbers are ours. All else is a reading, confirmed by nobody.
 */
export const source = document({
  id: 'motc-2017',
  agency: { zh: '交通部', en: 'Ministry of Transportation and Communications' },
  title: { zh: '危機/非自願個案處理流程（106年，摘錄）', en: 'Crisis and involuntary cases 2017, fragments' },
  words,
  clauses: {
    題: '危機/非自願個案處理流程',
    一: '人事處',
    二: '危機事件專案小組',
    三: '需要何種協助',
    四: '送醫',
    五: '同時聯繫',
    六: '是否可回任原職務',
    七: '工作調整',
    八: '工作適應訓練',
    九: '持續關懷與定期追蹤',
    十: '存檔',
    附件: '危機個案事件處理紀錄表',
  },
  readings: {
    '解讀.1': {
      zh: '順序：服務單位以通報單通報人事處，人事處通報首長並啟動專案小組，小組了解、初步評估並判定所需協助，再依有無傷亡辦理。頁名並列非自願個案，未另載其流程。',
      en: 'In order: the unit reports to personnel on a form; personnel tells the head and activates the task force; it looks into the event, assesses it and says which help is needed; then casualties decide the way. Involuntary cases stand in the title only.',
      confidence: 'H',
    },
    '解讀.2': {
      zh: '有傷亡者，送醫、聯繫家屬與方案協助同時進行，不待小組啟動或評估；傷亡不明者，於查明前視為有。',
      en: 'With casualties, medical help, the family and EAP support go on at once, waiting for no task force and no assessment; unknown counts as casualties until known.',
      confidence: 'M',
      rejected: [{ zh: '待專案小組評估後始送醫。', en: 'Medical help waits for the assessment.' }],
    },
    '解讀.3': {
      zh: '無傷亡者，評估後對受影響之人員提供方案協助。',
      en: 'Without casualties, EAP support goes to those affected once the event is assessed.',
      confidence: 'H',
    },
    '解讀.4': {
      zh: '回任由機關指定之角色決定，依醫師建議或工作評估；方案之專業心理人員不得決定，諮商紀錄不得為依據；尚早者得再評估。',
      en: "Who decides on the return is the agency's to say, on a physician's advice or an assessment of the work. The EAP counsellor never decides it, and no counselling record is a basis; too early may be said, and asked again.",
      confidence: 'L',
      rejected: [{ zh: '由諮商人員評估可否回任。', en: 'The counsellor assesses fitness to return.' }],
    },
    '解讀.5': {
      zh: '無法回任者，工作調整與工作適應訓練並行，兩者均辦理；之後仍得改認可回任。',
      en: 'Whoever cannot return has the work adjusted and training arranged, both, side by side; the return may still be found possible later.',
      confidence: 'M',
      rejected: [{ zh: '擇一辦理。', en: 'Either one is enough.' }],
    },
    '解讀.6': {
      zh: '流程未載拒絕協助：拒絕為自由，不影響權益，亦不結案；回任評估與追蹤照常。',
      en: 'Refusal is not mentioned: it is free, costs nothing and closes no case; the question of the return and the follow-up go on.',
      confidence: 'L',
      rejected: [{ zh: '拒絕即結案。', en: 'A refusal closes the case.' }],
    },
    '解讀.7': {
      zh: '任何步驟、任何人發現立即危險即先處理；無法判定者視為有危險；機關僅請求警消或衛生機關，結果由其回報，其後再次研判。',
      en: 'Immediate danger, met at any step by anybody, comes first; what cannot be determined counts as danger. The agency only asks police, fire or health authority; they report the outcome, and the danger is assessed again.',
      confidence: 'L',
      rejected: [{ zh: '依一般順序處理。', en: 'Danger takes its turn.' }],
    },
    '解讀.8': {
      zh: '危險排除後為新情勢：有傷亡者重行救護與協助，無傷亡者重行評估；曾有之危險須經專案小組決議始得存檔。',
      en: 'Danger excluded, the situation is new: casualties are helped anew, else the event is assessed anew; the task force resolves on every danger before the case is filed.',
      confidence: 'L',
      rejected: [{ zh: '由中斷處續行。', en: 'Go on where the danger interrupted.' }],
    },
    '解讀.9': {
      zh: '聯繫家屬須有同意、死亡或無法表達、或生命危險；疑似施暴者一律不聯繫；不聯繫者載明原因。',
      en: 'The family is contacted on consent, death or incapacity, or danger to life, never a suspected abuser; where nobody is contacted, the reason is recorded.',
      confidence: 'L',
      rejected: [{ zh: '一律聯繫家屬。', en: 'Always contact the family.' }],
    },
    '解讀.10': {
      zh: '通報以事件之事實為限；服務內容與健康資料須書面授權或法律程序；有利害關係者迴避，因生命危險所為之例外由小組檢討。',
      en: 'Notices keep to the facts; service content and health detail need written authorisation or legal process; who is in conflict stays out, and what was done for danger to life is reviewed.',
      confidence: 'L',
      rejected: [{ zh: '首長得知悉一切。', en: 'The head may know everything.' }],
    },
    '解讀.11': {
      zh: '告知權益、同意、撤回、未成年、法定通報及期限之紀錄，於任何步驟均得為之，不改變步驟；未定之人數與期間為無。',
      en: 'Rights, consents, withdrawals, minors, statutory reports and what is noted about time are recorded at any step and move nothing; numbers and periods not named are none.',
      confidence: 'L',
      rejected: [{ zh: '逾期即自動結案。', en: 'A lapse closes the case by itself.' }],
    },
    '解讀.12': {
      zh: '「存檔」為密存紀錄後之結案，於無危險、無未履行事項時決定；不因期間經過而結案。',
      en: 'Filing means sealing the record and then closing, decided once nothing dangerous or owed is open; never by the clock.',
      confidence: 'L',
      rejected: [{ zh: '永續追蹤，不結案。', en: 'Follow up for ever.' }],
    },
    '解讀.13': {
      zh: '專案小組相當於關懷小組；人數未定，由會議載明。',
      en: 'The task force is what others call a care team; without a number in the policy the meeting attests its own quorum.',
      confidence: 'M',
      rejected: [{ zh: '小組不做成決議。', en: 'It resolves nothing.' }],
    },
    '解讀.14': {
      zh: '啟動事由、受通報者、人員類別之權責組織等政策值，流程所載不全，由機關訂定。',
      en: 'What starts a case, who is told, which body hears whom: the page says little, so these are for the agency.',
      confidence: 'L',
      rejected: [{ zh: '比照他機關。', en: "Take another agency's." }],
    },
  },
  notModelled: {},
  conditions,
  duties,
})
