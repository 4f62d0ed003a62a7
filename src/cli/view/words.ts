import type { Label } from '#src/index.ts'

export const viewWords = {
  at: { zh: '檢視頁（僅限本機）', en: 'The viewer, on this machine only' },
  live: { zh: '進行中之案件請送至', en: 'Live cases are shown with createCaseInspector({ socket }) at' },
  noLive: { zh: '須先安裝 ws', en: 'install ws first' },
  stop: { zh: '按 Ctrl+C 結束', en: 'Ctrl+C ends it' },
  noBrowser: {
    zh: '無法開啟瀏覽器；請自行開啟上列網址',
    en: 'No browser could be opened; open the address above yourself',
  },
  oneModule: { zh: '僅得指定一模組、計畫或流程', en: 'Name one module, plan or flow' },
  badPort: { zh: '--port 須為 0 至 65535 之整數', en: '--port needs a whole number from 0 to 65535' },
  portInUse: {
    zh: '此埠已被使用；請改用其他 --port，或不指定',
    en: 'The port is in use; give another --port, or none',
  },
  portNotAllowed: {
    zh: '不得使用此埠；請改用 1024 以上之 --port，或不指定',
    en: 'The port may not be used; give a --port of 1024 or more, or none',
  },
  notBuilt: { zh: '檢視頁尚未建置；請執行 npm run build', en: 'The viewer is not built; run npm run build' },
} as const satisfies Record<string, Label>
