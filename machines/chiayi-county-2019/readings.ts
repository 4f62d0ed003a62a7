import type { Reading } from '#src/flow/document.ts'

/** What we take the plan to mean where it is silent or names what it does not contain; none is confirmed by the agency. */
export const readings = {
  '解讀.1': {
    zh: '附件 3 未公開；一般個案依計畫條文及表件名稱重建：告知、預約申請（附件 6）、初步會談及轉介（附件 7）、分類服務、諮詢紀錄（附件 8）、存管（附件 9）。',
    en: 'Annex 3 is not published; the general flow is rebuilt from the text and the titles of the forms: rights, application (Annex 6), intake and referral (Annex 7), service by kind, record (Annex 8), custody (Annex 9).',
    confidence: 'M',
    rejected: [{ zh: '一般個案不予建模。', en: 'Leave general cases out.' }],
  },
  '解讀.2': {
    zh: '本計畫僅列附件 4 之名稱；危機個案採用參考流程（嘉義市 105 年計畫附件二），並非附件 4 所繪。',
    en: 'The plan only names Annex 4; crisis cases take over the reference flow (Annex 2 of Chiayi City, 2016). It is not what Annex 4 draws.',
    confidence: 'L',
    rejected: [
      { zh: '逕認附件 4 與嘉義市相同。', en: 'Take Annex 4 to be the same as that of Chiayi City.' },
      { zh: '不提供危機個案流程。', en: 'Have no flow for crises.' },
    ],
  },
  '解讀.3': {
    zh: '本計畫僅列附件 5 之名稱；非自願個案採用參考流程（嘉義市 105 年計畫附件一），並非附件 5 所繪。',
    en: 'The plan only names Annex 5; involuntary cases take over the reference flow (Annex 1 of Chiayi City, 2016). It is not what Annex 5 draws.',
    confidence: 'L',
    rejected: [
      { zh: '逕認附件 5 與嘉義市相同。', en: 'Take Annex 5 to be the same as that of Chiayi City.' },
      { zh: '不提供非自願個案流程。', en: 'Have no flow for involuntary cases.' },
    ],
  },
  '解讀.4': {
    zh: '「有即刻危險者進行轉介服務」：先處理危險，危險排除後始提供轉介。',
    en: 'Immediate danger is met first; the referral the plan speaks of is offered once danger is excluded.',
    confidence: 'M',
    rejected: [{ zh: '有即刻危險者逕行轉介。', en: 'Refer at once, danger or not.' }],
  },
  '解讀.5': {
    zh: '「測驗分數超標」未載標準；標準由機關給定，本計畫之流程不設預設值，亦不自行判定超標。',
    en: 'The plan gives no threshold for the score; the agency must give it. Nothing here has a default or decides that a score is over it.',
    confidence: 'L',
    rejected: [{ zh: '採量表公布之切分點。', en: 'Take the published cut-off of the scale.' }],
  },
  '解讀.6': {
    zh: '分數超標與即刻危險為並列之二事：分數僅為提供轉介之事由，不等於有危險或有協助需求；兩者均由人評估。',
    en: 'A score and a danger are two things the plan puts side by side. A score is a reason to offer a referral; it never is a danger or an assessed need, both of which people assess.',
    confidence: 'M',
    rejected: [
      { zh: '分數超標即有即刻危險。', en: 'A score over the threshold is a danger.' },
      {
        zh: '分數超標而拒絕轉介者即為非自願個案。',
        en: 'Whoever declines with such a score becomes an involuntary case.',
      },
    ],
  },
  '解讀.7': {
    zh: '各項服務採預約申請，故由當事人自由決定；轉介係提供，得拒絕，拒絕即結束。',
    en: 'Services are applied for, hence chosen freely. A referral is an offer; it may be declined, and that ends the matter.',
    confidence: 'M',
    rejected: [{ zh: '經檢測超標者應接受轉介。', en: 'Whoever is over the threshold must accept.' }],
  },
  '解讀.8': {
    zh: '本計畫未言及同意；接受服務及轉介各須同意，任何可紀錄之形式均可，提供資料及特種個資須書面或電子文件；同意得附期限。',
    en: 'The plan does not speak of consent. Service and referral each need it, in any form that can be recorded; disclosure and sensitive data need writing or an electronic document. It may be given for a time.',
    confidence: 'M',
    rejected: [{ zh: '申請即視為同意一切轉介。', en: 'Applying is consent to every referral.' }],
  },
  '解讀.9': {
    zh: '「相關權益」未列舉；至少告知自由決定、保密、紀錄之存管調閱及不因求助受不利對待，於蒐集任何資料之前為之，緊急時補行。',
    en: 'The rights are not listed; at least free choice, secrecy, custody of records and no detriment are explained, before anything is collected, and after an emergency if need be.',
    confidence: 'M',
    rejected: [{ zh: '告知附件 9 之名稱即足。', en: 'To name Annex 9 is enough.' }],
  },
  '解讀.10': {
    zh: '附件 6 僅有名稱：遞出申請即為求助之決定；財務諮詢未載預約，亦得申請。會談及諮詢之時間另行排定。',
    en: 'Of Annex 6 we have the title only: to hand it in is to decide for help. Financial advice, of which no appointment is said, may be applied for alike. Times are arranged afterwards.',
    confidence: 'M',
    rejected: [{ zh: '財務諮詢不經申請。', en: 'Financial advice needs no application.' }],
  },
  '解讀.11': {
    zh: '附件 7 僅有名稱：先初步會談，再依需求轉介；表中欄位不予臆造。',
    en: 'Of Annex 7 we have the title only: first the intake interview, then a referral by need. No field of the form is invented.',
    confidence: 'M',
    rejected: [{ zh: '免會談，依申請逕行轉介。', en: 'Refer by the application, without an interview.' }],
  },
  '解讀.12': {
    zh: '本計畫未設關懷小組；由員工協助方案社團組織（總召集及顧問委員）擔任，其人數未定，未設法定人數者由會議載明。',
    en: 'The plan knows no care team; the EAP staff association (convener and advisers) takes its place. Its number is not laid down; without a quorum in the policy, the meeting attests its own.',
    confidence: 'L',
    rejected: [
      { zh: '由鄰家好厝邊之關懷員決議。', en: 'Let the care liaisons of the Good Neighbours resolve.' },
      { zh: '另設關懷小組。', en: 'Set up a care team beside it.' },
    ],
  },
  '解讀.13': {
    zh: '單一服務窗口即人事處辦理員工協助方案之專責人員；關懷員於走動式關懷中覺察。',
    en: 'The service window is the dedicated staff of the personnel department; care liaisons notice on their rounds.',
    confidence: 'M',
    rejected: [{ zh: '各單位關懷員即為窗口。', en: 'Each care liaison is a window.' }],
  },
  '解讀.14': {
    zh: '「即刻危險」即有傷人或自傷之虞；無法判定者於釐清前視為有危險。任何人均得回報，僅窗口、關懷員、心理師、醫師及員工協助方案社團組織得研判解除。',
    en: 'Immediate danger is risk of harm to others or self; what cannot be determined counts as danger until clarified. Anyone may report it; only window, care liaison, counsellor, physician and the EAP staff association may exclude it.',
    confidence: 'L',
    rejected: [{ zh: '依量表題項判定。', en: 'Let an item of the scale decide.' }],
  },
  '解讀.15': {
    zh: '任何步驟發現即刻危險即先處理；機關僅請求警察、消防或衛生機關協助，不自行強制；結果回報後再次研判。',
    en: 'Danger met at any step comes first. The agency only asks police, fire service or health authority and compels nobody; what they report is assessed again.',
    confidence: 'L',
    rejected: [{ zh: '僅於檢測時處理危險。', en: 'Meet danger only in the screening.' }],
  },
  '解讀.16': {
    zh: '發生危險後，由員工協助方案社團組織做成決議，再由當事人重新決定是否接受轉介。',
    en: 'After a danger the EAP staff association resolves; then the person decides anew about a referral.',
    confidence: 'L',
    rejected: [{ zh: '一律轉為非自願個案。', en: 'Every danger makes the case involuntary.' }],
  },
  '解讀.17': {
    zh: '「全程保密」：事件之事實得依危險或法定依據通報；服務內容、檢測結果與健康資料須書面授權或法律程序，不因職級例外，主管亦不得知悉。生命危險時，健康資料得告知救助者。',
    en: 'Secrecy throughout: facts of an incident may be notified on the ground of danger or law; service content, screening results and health detail need written authorisation or legal process, whatever the rank, superiors included. In danger to life, health may be told to those who help.',
    confidence: 'M',
    rejected: [{ zh: '總召集得知悉一切。', en: 'The convener may know everything.' }],
  },
  '解讀.18': {
    zh: '五類服務依需求擇定，得再轉介他類；受轉介者不受案或退回，另行轉介。心理服務之提供者由窗口與當事人商定。',
    en: 'One of the five services is chosen by need; another may follow. What is not accepted or returned is referred elsewhere. Who provides counselling is agreed with the person.',
    confidence: 'M',
    rejected: [{ zh: '一案僅得使用一類服務。', en: 'One kind of service a case.' }],
  },
  '解讀.19': {
    zh: '附件 8、附件 9 僅有名稱：每次諮詢作成紀錄，晤談內容留存於提供者；個案紀錄依附件 9 存管並以密件保存，移至其他流程者併於該案存管。',
    en: 'Of Annexes 8 and 9 we have the titles only: each consultation is recorded, its content staying with the provider; the case record is kept under Annex 9, sealed. A case handed over is kept with the case it goes on in.',
    confidence: 'M',
    rejected: [{ zh: '晤談內容併入人事處紀錄。', en: 'Content goes into the record of the personnel department.' }],
  },
  '解讀.20': {
    zh: '服務後之追蹤未規定；由關懷員以走動式關懷為之，至結案為止，期間由服務結束或決議時約定。',
    en: 'Follow-up is not laid down; care liaisons follow up on their rounds until the case is closed, at times set when a service is completed or a resolution made.',
    confidence: 'L',
    rejected: [{ zh: '服務完成即結案。', en: 'A completed service closes the case.' }],
  },
  '解讀.21': {
    zh: '本計畫未定結案；無危險、無未履行事項且紀錄已存管者，得決定結案，不依期間自動結案。',
    en: 'The plan knows no closing; a case may be closed by decision once nothing dangerous or owed is open and the record is in custody, never by the clock.',
    confidence: 'L',
    rejected: [{ zh: '永續追蹤，不結案。', en: 'Follow up for ever.' }],
  },
  '解讀.22': {
    zh: '滿意度調查為活動後及年度線上辦理，非個案步驟；個案服務後辦理者僅予記載。',
    en: 'The satisfaction survey belongs to events and to the end of the year, not to the steps of a case; one that is held is noted.',
    confidence: 'M',
    rejected: [{ zh: '每案於結案前調查。', en: 'A survey before every closing.' }],
  },
  '解讀.23': {
    zh: '非自願個案之啟動要件未載；採參考流程：經評估有協助需求且不願意接受者，僅拒絕不足。',
    en: 'When an involuntary case starts is not said; as in the reference flow, help must have been assessed as needed and be refused; refusal alone is not enough.',
    confidence: 'L',
    rejected: [{ zh: '主管認有異常徵候即啟動。', en: 'Start it when a superior sees signs.' }],
  },
  '解讀.24': {
    zh: '當事人得隨時終止服務或撤回同意；服務與資料提供即停止，已排定之晤談取消，已生之義務不消滅。僅撤回轉介之同意者，另行擇定服務。',
    en: 'The person may end the service or withdraw consent at any time; service and sharing stop, appointments are cancelled, duties already owed remain. If only the referral is taken back, another service may be chosen.',
    confidence: 'L',
    rejected: [{ zh: '終止須經同意。', en: 'Ending needs approval.' }],
  },
  '解讀.25': {
    zh: '一般個案之當事人死亡者，移至危機個案。',
    en: 'If the person of a general case dies, it is handed over to a crisis case.',
    confidence: 'L',
    rejected: [{ zh: '逕行結案。', en: 'Close the case.' }],
  },
  '解讀.26': {
    zh: '本計畫未言及家屬；聯繫須當事人同意、死亡或無法表達，或有生命危險，以緊急聯絡人及主責專業人員為準；疑似施暴者一律不聯繫。',
    en: 'The plan does not speak of the family; it is contacted on consent, death or incapacity, or danger to life: emergency contact and treating professional, never a suspected abuser.',
    confidence: 'M',
    rejected: [{ zh: '檢測超標者通知家屬。', en: 'Tell the family of a score.' }],
  },
  '解讀.27': {
    zh: '有利害關係者不參與決議，亦不受通報。其職務由無利害關係之他人、代理者或上級機關為之；通報義務不因迴避而消滅。',
    en: 'A person with a conflict of interest neither resolves nor is notified. Somebody else of the office, who takes the place, or the superior agency acts instead; no duty to notify ends by it.',
    confidence: 'L',
    rejected: [{ zh: '由本人自行斟酌。', en: 'Leave it to themselves.' }],
  },
  '解讀.28': {
    zh: '本計畫未定諮詢次數上限，亦未定回復、追蹤及會議期間；均為機關政策，未定者為無。',
    en: 'The plan sets no cap on consultations and no period for reply, follow-up or meeting; these are policy, and none where none is set.',
    confidence: 'H',
  },
  '解讀.29': {
    zh: '本計畫未言及考績；採用之非自願個案流程涉及人事事項者，職員依考績委員會，其餘人員依各該規定之組織。',
    en: 'The plan does not speak of appraisal; where the adopted involuntary flow touches matters of personnel, the performance committee is for civil servants, other bodies under their own rules for the rest.',
    confidence: 'M',
    rejected: [{ zh: '全體適用考績委員會。', en: 'One committee for all.' }],
  },
  '解讀.30': {
    zh: '危機之通報對象及事由未載；採參考流程：首長、副首長（副縣長）及相關單位；重大意外、傷亡、猝死、自傷、傷人及其他嚴重影響。兩分支之拒絕均續以主動關懷。',
    en: 'Whom to tell of a crisis, and of which, is not said; as in the reference flow: head, deputy head (deputy magistrate) and units; accidents, casualties, sudden death, self-harm, harm to others, serious impact. Outreach answers a refusal in either branch.',
    confidence: 'L',
    rejected: [{ zh: '僅通報總召集。', en: 'Tell the convener alone.' }],
  },
  '解讀.31': {
    zh: '法定通報獨立於本計畫之步驟及當事人同意，知悉時即生。',
    en: 'Statutory reports stand apart from the steps of this plan and from consent; knowledge opens them.',
    confidence: 'H',
  },
  '解讀.32': {
    zh: '未成年者之同意須法定代理人一併同意。',
    en: "A minor's consent needs the legal representative's as well.",
    confidence: 'L',
    rejected: [{ zh: '視同成年。', en: 'Treat a minor as an adult.' }],
  },
  '解讀.33': {
    zh: '逾期、延長、暫停及當事人對其個人資料之請求，於任何步驟均得記錄，不改變步驟。法定期限僅得依法延長，不得暫停。',
    en: 'Lapses, extensions, pauses and requests about own data are recorded at any step and move nothing. A statutory deadline is extended only as its law allows, and never paused.',
    confidence: 'L',
    rejected: [{ zh: '逾期即自動結案。', en: 'A lapse closes the case by itself.' }],
  },
  '解讀.34': {
    zh: '信箱或關懷員受理後應先予回應；因生命危險而未經同意所為之通報、提供或聯繫，由員工協助方案社團組織檢討。',
    en: 'What comes by the mailbox or a care liaison is answered first of all; what was told or whom was contacted without consent, for danger to life, the EAP staff association reviews.',
    confidence: 'L',
    rejected: [{ zh: '不另檢討。', en: 'No review.' }],
  },
  '解讀.35': {
    zh: '心理健康檢測係提供，任何人均得不作答；作答前先告知權益並取得書面或電子同意；各題作答及總分屬當事人，案卷僅記級別及自殺意念之有無、是否達門檻；主管及人事處其他人員不得知悉。',
    en: "The screening is an offer nobody has to take. Rights and written or electronic consent come first; answers and total are the person's, a case notes the band, and of thoughts of suicide whether there are any and whether they reach the threshold; neither superiors nor the rest of the personnel department hear of it.",
    confidence: 'L',
    rejected: [
      { zh: '員工一律受測，超標名單陳報主管。', en: 'Everybody is tested, and superiors see who is over it.' },
    ],
  },
  '解讀.36': {
    zh: '「簡式心理健康量表」未附於計畫，是否即簡式健康量表亦未載；量表由機關指明，分級及「超標」之門檻由機關訂定（解讀.5），未訂定者不開案。',
    en: "The plan names a brief mental-health scale without printing it, nor does it say that the Brief Symptom Rating Scale is meant: instrument, bands and the threshold (解讀.5) are the agency's, and without them no case is opened.",
    confidence: 'M',
    rejected: [{ zh: '以簡式健康量表十分為超標。', en: 'Take BSRS-5 and a total of 10.' }],
  },
  '解讀.37': {
    zh: '自殺意念或級別達機關門檻者，由人員當日邀請面談；面談者認有即刻危險時回報危險，移至一般個案先行處理（解讀.4）。',
    en: 'Thoughts of suicide or a band at the threshold make a human offer a talk the same day; whoever talks reports danger if they find it, and a general case meets it first of all (解讀.4).',
    confidence: 'L',
    rejected: [
      { zh: '逕予轉介，不另面談。', en: 'Refer at once, without a talk.' },
      { zh: '留待下一季檢測。', en: 'Wait for the next screening.' },
    ],
  },
  '解讀.38': {
    zh: '婉拒或未回應即結束，不另追究；曾須當日面談或尚有未決事項者，以走動式關懷續予關懷，由人員決定結束，不因期間經過或下一次檢測而結束。',
    en: 'Declining or not answering ends it, and nothing follows; where a talk was due or something is still open, care goes on as on the rounds until somebody decides to end it, never by the clock or by the next screening.',
    confidence: 'L',
    rejected: [
      { zh: '未回應者視為拒絕協助，移至非自願個案。', en: 'Silence counts as refusal and makes the case involuntary.' },
    ],
  },
  '解讀.39': {
    zh: '計畫定於三、六、九、十二月辦理而未定日期；日期由機關訂定，不設預設值；每次檢測各為一案，前次結果不帶入後次。',
    en: 'The plan gives the months, March, June, September and December, but no day; the agency must give it, and there is no default. Each screening is a case of its own, and takes nothing over from the one before.',
    confidence: 'M',
    rejected: [{ zh: '一律於當月一日辦理。', en: 'Always on the first of the month.' }],
  },
} as const satisfies Record<string, Reading>
