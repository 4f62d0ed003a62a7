import type { Consequence } from './difference.ts'
import { touching } from './touching.ts'

const safe = touching()
const stored = touching('stored')
const journals = touching('journals')
const both = touching('stored', 'journals')
const people = touching('people')

/** Every consequence a change can have for running cases, with its reason. */
export const consequences = {
  onlyWords: safe('僅文字或條號；案件進行不受影響', 'Words and clause numbers only; no case goes otherwise for them'),
  nobodyThere: safe('尚無案件位於此步驟', 'No running case stands there yet'),
  decidedAlike: safe('寫法不同，結果相同', 'Written otherwise, decided alike'),
  onlyAdds: safe(
    '受理原不受理之事實，其餘如舊；原有之保障得否放寬，由人判斷',
    'Takes what was refused, and the rest as before; whether a safeguard may be loosened is for people to judge',
  ),
  policyKept: safe('進行中之案件沿用開案時之政策', 'A running case keeps the policy it was opened under'),
  askedWhenDue: safe(
    '僅影響由誰承辦、期限何時屆至之顯示',
    'Changes only who is asked and until when, which is counted whenever it is asked for',
  ),
  saferNow: safe('保障增加', 'A protection more'),
  newCasesOnly: safe('僅影響新案', 'Concerns new cases only'),

  standsThere: stored(
    '可能有案件停留於此，不移轉即無法載入',
    'Cases may stand there; without a migration they are refused',
  ),
  endedThere: stored(
    '於此結束之案件不移轉即無法載入：已結束者不得位於可續行之步驟',
    'Cases ended there; without a migration they are refused, for no case has ended at a step that goes on',
  ),
  owedAtTheEnd: stored(
    '於此結束之案件所負義務與新版不同，須由移轉增減',
    'Cases that ended there owe other duties than the later version says; a migration adds them or takes them off',
  ),
  remembersOtherwise: stored(
    '已存案件之記憶不合新版，不移轉即無法載入',
    'What stored cases remember does not fit the later version; without a migration they are refused',
  ),

  beginsElsewhere: journals('案卷所載之進入步驟不同，無法重演', 'Journals that entered here say another step'),
  leadsElsewhere: journals('案卷中之事實可能導向他處', 'A fact of a journal may lead elsewhere'),
  refusedNow: journals('案卷中之事實可能不受理', 'A fact of a journal may be refused'),
  answeredOtherwise: journals('條件可能有不同答案', 'The question may be answered otherwise'),

  anotherKind: both(
    '步驟性質改變：停留其中之案件須移轉，曾經過之案卷可能無法重演',
    'A step of another kind: cases standing there must be migrated, journals that came past may not replay',
  ),
  anotherPart: both(
    '並行步驟之組成改變：停留其中之案件須移轉，曾經過之案卷無法重演',
    'Other parts side by side: cases standing there must be migrated, journals that came past do not replay',
  ),
  owesOtherwise: both(
    '曾經過之案件所負義務與新版不同，須由移轉增減；流程詢問有無未了事項時，案卷可能無法重演',
    'Cases that came past owe other duties than the later version says; a migration adds them or takes them off, and journals may not replay where the flow asks what is owed',
  ),
  settledOtherwise: both(
    '已履行與未履行之義務，依新版可能相反',
    'What is settled and what is still owed may be the opposite by the later version',
  ),
  teachesOtherwise: both('同一事實使案件記住不同內容', 'The same fact, or an opening, teaches a case something else'),
  unknownRole: both(
    '此角色曾開案或回報者：已存案件須移轉，案卷無法重演',
    'Where this role opened a case or reported: stored cases must be migrated, journals do not replay',
  ),
  openedOtherwise: both(
    '開案時之政策不合新版：已存案件須移轉，案卷無法重演',
    'The policy of a case does not fit the later version: stored cases must be migrated, journals do not replay',
  ),
  versionKept: both(
    '版本未變而流程已變：已存案件一律無法載入，亦無法移轉',
    'The flow changed and its version did not: every stored case is refused, and no migration can lead out',
  ),

  dangerWaits: people(
    '危險：於此步驟回報立即危險，不再直接導向緊急協助',
    'DANGER: immediate danger told at these steps no longer leads straight to help',
  ),
  secrecyLost: people('保密：原不得知者將得知案情', 'SECRECY: people may hear what was kept from them'),
  handoverLost: people(
    '已移交之案件無法於原移交之流程續行',
    'Cases handed over cannot go on where they were handed to',
  ),
} as const satisfies Record<string, Consequence>

export type ConsequenceId = keyof typeof consequences
