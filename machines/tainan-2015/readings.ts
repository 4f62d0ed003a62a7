import type { Reading } from '#src/flow/document.ts'

/** What we take the plan to mean where it is silent or open; none is confirmed by the agency. */
export const readings = {
  '解讀.1': {
    zh: '本計畫未繪流程；一般個案由陸.四、柒及肆重建：主動關懷並辨識、提供資訊並告知權益、徵得同意、轉介、服務、檢討。',
    en: 'The plan draws no flow. The general case is rebuilt from 陸.四, 柒 and 肆: care and notice, inform and explain the rights, obtain consent, refer, serve, review.',
    confidence: 'M',
    rejected: [{ zh: '未繪流程者不予建模。', en: 'What is not drawn is left out.' }],
  },
  '解讀.2': {
    zh: '陸.四之「同意」為轉介之同意；接受服務本身出於柒.一之自由意志，另徵同意，兩者得同時表示。',
    en: 'The consent of 陸.四 is to being referred; the service itself rests on the free will of 柒.一 and is consented to apart. Both may be said at once.',
    confidence: 'M',
    rejected: [{ zh: '同意轉介即同意服務。', en: 'Consent to referral is consent to the service.' }],
  },
  '解讀.3': {
    zh: '轉介及服務之同意得以任何可紀錄之形式為之；提供資料及特種個資須書面或電子文件；同意得附期限。',
    en: 'Consent to referral and service may take any recorded form; disclosure and sensitive data need writing or an electronic document; consent may be given for a time.',
    confidence: 'M',
    rejected: [{ zh: '所有同意均須書面。', en: 'Every consent in writing.' }],
  },
  '解讀.4': {
    zh: '各機關「擇一或兼採」之服務模式為機關政策；政策未限縮者四種均得採，由個案載明其一，計畫不以任何一種為預設。委外三種由委外專業機構提供服務，內部辦理者由專責單位（人員）提供；未採之模式不得據以轉介。',
    en: 'Which of the four service models an agency takes, one or several, is its policy. Where it does not narrow them, all four are open and the case names one; the plan prefers none. Under the three contracts the contracted body serves, in-house the dedicated unit; nobody is referred under a model not taken.',
    confidence: 'M',
    rejected: [{ zh: '以自行委外為預設。', en: 'An own contract is the default.' }],
  },
  '解讀.5': {
    zh: '採委外方式者，轉介及與外部專業機構之聯繫均經單一服務窗口；內部辦理者，關懷員及專業心理人員亦得轉介。',
    en: 'Under a contract, referral to and contact with the outside body go through the single service window; in-house, care liaison and counsellor may refer as well.',
    confidence: 'M',
    rejected: [{ zh: '主管得逕行洽外部機構。', en: 'A superior may go to the outside body directly.' }],
  },
  '解讀.6': {
    zh: '「不侵害當事人隱私或經其同意」：問卷、檢測不涉個人隱私者得逕行，涉及者須先告知並經書面同意；其結果不據以認定危險、不示主管、不作考核。',
    en: 'A survey or test that does not intrude may simply be held; one that does needs the rights explained and consent in writing. Its result settles no danger, is shown to no superior and serves no appraisal.',
    confidence: 'M',
    rejected: [{ zh: '問卷調查及心理檢測一律無須同意。', en: 'Surveys and tests never need consent.' }],
  },
  '解讀.7': {
    zh: '首長、主管及承辦人員辨識後提供資訊；其後進展非經當事人書面授權不告知轉介之人。',
    en: 'Heads, superiors and staff notice and inform; what follows is not told to whoever noticed unless the person authorises it in writing.',
    confidence: 'M',
    rejected: [{ zh: '轉介之主管得知悉進展。', en: 'The superior who referred may follow the case.' }],
  },
  '解讀.8': {
    zh: '計畫無危險處理程序；任何步驟發現立即危險（傷人或自傷之虞）仍先處理危險，無須等待同意、轉介或表單，無法判定者於釐清前視為有危險。',
    en: 'The plan has no path for danger. Immediate danger, to others or self, met at any step comes first all the same and waits for no consent, referral or form; what cannot be determined counts as danger until clarified.',
    confidence: 'L',
    rejected: [{ zh: '依一般程序徵得同意後轉介。', en: 'Refer after consent, as in any case.' }],
  },
  '解讀.9': {
    zh: '機關僅請求警察、消防或衛生機關協助，不自行強制；結果為其回報之事實，其後應再次研判。',
    en: 'The agency only asks police, fire service or health authority; it compels nobody. The outcome is a fact they report, and danger is then assessed again.',
    confidence: 'L',
    rejected: [{ zh: '機關自行強制就醫。', en: 'The agency itself compels medical care.' }],
  },
  '解讀.10': {
    zh: '計畫未定由何人研判危險：任何人均得回報，僅單一服務窗口、關懷員、專業心理人員、醫師及解讀.11之人員得研判解除。',
    en: 'The plan names no assessor: anyone may report danger; only window, care liaison, counsellor, physician and those of 解讀.11 may exclude it.',
    confidence: 'L',
    rejected: [{ zh: '由直屬長官研判。', en: 'The direct superior assesses.' }],
  },
  '解讀.11': {
    zh: '計畫未設關懷小組；危險解除後，由陸.四應主動關懷之首長、主管人員及辦理本方案相關人員會商決議，依據醫師建議或實際評估，再由當事人重新決定是否求助。人數未定，由會商載明。',
    en: "The plan has no care team. Once danger is excluded, those whom 陸.四 obliges to care (head, superiors, staff of the programme) meet and resolve, on a physician's advice or an actual assessment; then the person decides anew. No quorum is given: the meeting attests its own.",
    confidence: 'L',
    rejected: [
      { zh: '危險解除後逕回原步驟。', en: 'Go back to where the danger interrupted.' },
      { zh: '另設關懷小組。', en: 'Set up a care team.' },
    ],
  },
  '解讀.12': {
    zh: '計畫未定結案；得於無危險、無未履行事項且紀錄已保密保存後決定結案，不因期間經過而結案。',
    en: 'The plan knows no closing. A case may be closed by decision once nothing dangerous or owed is open and the record is sealed, never by the clock.',
    confidence: 'L',
    rejected: [{ zh: '服務完成即結案。', en: 'A case closes as its service ends.' }],
  },
  '解讀.13': {
    zh: '當事人得隨時終止服務或撤回同意；服務、轉介及資料提供即停止，已排定者取消，已生之義務不消滅。',
    en: 'The person may end the service or withdraw consent at any time; service, referral and sharing stop, appointments are cancelled, duties already owed remain.',
    confidence: 'M',
    rejected: [{ zh: '終止須經同意。', en: 'Ending needs approval.' }],
  },
  '解讀.14': {
    zh: '本計畫無非自願個案流程：不願意接受協助者，雖經評估有需求，亦不移轉、不通報，僅依陸.四繼續主動關懷，隨時得再求助。',
    en: 'The plan has no flow for involuntary cases: whoever declines, need or no need, is neither handed over nor reported; there is only the care of 陸.四, and help may be asked for again at any time.',
    confidence: 'H',
    rejected: [{ zh: '類推適用他機關之非自願個案流程。', en: "Borrow another agency's involuntary flow." }],
  },
  '解讀.15': {
    zh: '本計畫無危機個案流程：「重大危機之因應」「重大壓力事件管理」「危機處理」為諮詢或訓練主題，非處理步驟。',
    en: 'The plan has no flow for crises: coping with crises, stress-event management and crisis handling are topics of counselling and training, not steps.',
    confidence: 'H',
    rejected: [{ zh: '以組織面服務為危機流程。', en: 'Take the organisational services for a crisis flow.' }],
  },
  '解讀.16': {
    zh: '當事人死亡者，無流程可移轉：取消已排定事項、紀錄保密保存、履行法定通報後結束。',
    en: 'If the person dies there is no flow to hand over to: cancel what was arranged, seal the record, file what the law demands, and end.',
    confidence: 'L',
    rejected: [{ zh: '移至他機關之危機流程。', en: "Hand over to another agency's crisis flow." }],
  },
  '解讀.17': {
    zh: '計畫未載追蹤；「恢復身心健康狀態」為目的，服務完成時由提供者定再次關懷之日。',
    en: 'The plan does not speak of follow-up; recovery is its aim, so whoever completes the service sets a day to ask again.',
    confidence: 'L',
    rejected: [{ zh: '服務完成後不再關懷。', en: 'No care after the service.' }],
  },
  '解讀.18': {
    zh: '「予以保密及保存」於個案結束時以密件保存紀錄履行之；保存年限由機關依法定之，流程不銷毀。',
    en: 'Secrecy and keeping are carried out by sealing the record when the case ends; how long is for the agency under the law, and no flow destroys a record.',
    confidence: 'M',
    rejected: [{ zh: '由受託機構自行保存，機關不留紀錄。', en: 'The contractor keeps all, the agency nothing.' }],
  },
  '解讀.19': {
    zh: '事件之事實（何事、何地、所需協助、危險）得依危險或法定依據告知，以必要者為限；服務內容與健康資料須書面授權或法律程序，不因職級例外。生命危險時，健康資料得告知救助者。',
    en: 'Facts of an incident may be told on the ground of danger or law, no more than needed; service content and health detail need written authorisation or legal process, whatever the rank. In danger to life, health may be told to those who help.',
    confidence: 'M',
    rejected: [{ zh: '首長得知悉一切。', en: 'The head may know everything.' }],
  },
  '解讀.20': {
    zh: '計畫未載家屬；聯繫家屬或緊急聯絡人、主責專業人員等主要關係人，須當事人同意、死亡或無法表達，或有生命危險；疑似施暴者一律不聯繫。',
    en: 'The plan does not mention the family. Family and key related persons (emergency contact, treating professional) are contacted on consent, death or incapacity, or danger to life; never a suspected abuser.',
    confidence: 'L',
    rejected: [{ zh: '一律聯繫家屬。', en: 'Always contact the family.' }],
  },
  '解讀.21': {
    zh: '有利害關係者不參與會商，亦不受告知。其職務由無利害關係之他人、代理者或上級機關為之；通報義務不因迴避而消滅。',
    en: 'A person with a conflict of interest neither joins the meeting nor is told. Somebody else of the office, who takes the place, or the superior agency acts instead; no duty to notify ends by it.',
    confidence: 'L',
    rejected: [{ zh: '由本人自行斟酌。', en: 'Leave it to themselves.' }],
  },
  '解讀.22': {
    zh: '法定通報獨立於本計畫之步驟及當事人同意，知悉時即生。',
    en: 'Statutory reports stand apart from the steps of this plan and from consent; knowledge opens them.',
    confidence: 'H',
    rejected: [{ zh: '徵得當事人同意後通報。', en: 'Report after the person has consented.' }],
  },
  '解讀.23': {
    zh: '未成年者之同意須法定代理人一併同意。',
    en: "A minor's consent needs the legal representative's as well.",
    confidence: 'L',
    rejected: [{ zh: '視同成年。', en: 'Treat a minor as an adult.' }],
  },
  '解讀.24': {
    zh: '本計畫未定晤談時數、次數及任何期間；均為機關政策，未定者為無。',
    en: 'The plan sets no hours, no number of talks and no period; these are policy, and none where none is set.',
    confidence: 'H',
  },
  '解讀.25': {
    zh: '陸.五之滿意度調查為個別服務後對當事人之詢問；對主管之調查僅屬整體檢討，不及於個案，以免洩漏何人使用。',
    en: 'In a case, the satisfaction survey of 陸.五 asks the person served; superiors are surveyed on the programme as a whole, never on a case, lest it reveal who used it.',
    confidence: 'M',
    rejected: [{ zh: '就個案成效詢問其主管。', en: "Ask the superior about the case's success." }],
  },
  '解讀.26': {
    zh: '本計畫無考績委員會、危機通報等步驟；相關政策值僅供機關另行採用參考流程時使用。',
    en: 'The plan has no personnel committee and no crisis notices; those policy values serve only an agency that adopts the reference flows.',
    confidence: 'H',
  },
  '解讀.27': {
    zh: '求助或辨識後應先予回應；逾期、延長、暫停及當事人對其個人資料之請求，於任何步驟均得記錄，不改變步驟。法定期限僅得依法延長，不得暫停。',
    en: 'Whoever asks or is noticed is answered first of all. Lapses, extensions, pauses and requests about own data are recorded at any step and move nothing; a statutory deadline is extended only as its law allows, and never paused.',
    confidence: 'L',
    rejected: [{ zh: '逾期即自動結案。', en: 'A lapse closes the case by itself.' }],
  },
  '解讀.28': {
    zh: '因生命危險而未經同意所為之告知或聯繫，由解讀.11之會商檢討。',
    en: 'What was told or whom was contacted without consent, for danger to life, is reviewed by those of 解讀.11.',
    confidence: 'L',
    rejected: [{ zh: '不另檢討。', en: 'No review.' }],
  },
} as const satisfies Record<string, Reading>
