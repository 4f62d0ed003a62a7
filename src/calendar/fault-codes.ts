import type { Label } from '../vocabulary/label.ts'

interface FaultLabel extends Label {
  readonly unblock: Label
}

const label = (zh: string, en: string, unblockZh: string, unblockEn: string): FaultLabel => ({
  zh,
  en,
  unblock: { zh: unblockZh, en: unblockEn },
})

/** Every code a fault of a calendar or a period can carry. */
export const faultCodes = /* @__PURE__ */ (() => ({
  missing: label('缺少必要欄位', 'A required field is missing', '補上該欄位', 'Add the field'),
  wrongType: label('欄位型別不符', 'A field has the wrong type', '依格式更正', 'Correct it by the format'),
  unknownField: label('有格式以外之欄位', 'There are fields the format does not have', '移除該欄位', 'Remove them'),
  badZone: label('無此時區', 'There is no such time zone', '例：Asia/Taipei', 'For example Asia/Taipei'),
  badWeekend: label(
    '週休日重複或占滿全週',
    'A weekday is listed twice, or the weekend takes the whole week',
    '例：[0, 6]',
    'For example [0, 6]',
  ),
  badYear: label('年度須為四位數西元年', 'A year has four digits', '例：2026', 'For example 2026'),
  overlappingYears: label('年度重複', 'A year is listed twice', '每年度僅列一次', 'List each year once'),
  unsortedYears: label('年度未依序排列', 'The years are not in order', '由早至晚排列', 'List the earliest first'),
  badDate: label('無此日期', 'There is no such date', '例：2026-02-28', 'For example 2026-02-28'),
  outsideYear: label('日期不在該年度', 'A date lies outside its year', '移至所屬年度', 'List it under its own year'),
  duplicateDate: label('日期重複', 'A date is listed twice', '每日僅列一次', 'List each date once'),
  contradiction: label(
    '同一日既放假又補行上班',
    'A date is both a holiday and a working day',
    '擇一列載',
    'List it as one of the two',
  ),
  differs: label(
    '時區、週休日或星期六之算法與第一份不同',
    'The zone, the weekend or the rule for Saturdays differs from the first calendar',
    '僅合併同一機關之日曆',
    'Join calendars of one agency only',
  ),
  nothing: label('沒有可讀之資料', 'There is nothing to read', '提供至少一個年度', 'Supply at least one year'),
  noHeader: label(
    '找不到「西元日期」及「是否放假」欄位',
    'The columns 西元日期 and 是否放假 are not there',
    "下載政府行政機關辦公日曆表；以 Big5 編碼者，先轉為 Unicode（new TextDecoder('big5')）",
    "Download the government's office calendar; one in Big5 must be decoded first (new TextDecoder('big5'))",
  ),
  openQuote: label('引號未結束', 'A quotation mark is never closed', '補上引號', 'Close it'),
  badDayOff: label(
    '「是否放假」須為 0 或 2',
    '是否放假 is 0 (work) or 2 (off)',
    '更正為 0 或 2',
    'Correct it to 0 or 2',
  ),
  weekdayDiffers: label('星期與日期不符', 'The weekday is not that of the date', '更正該列', 'Correct the row'),
  missingDays: label(
    '該年度缺少日期',
    'Days of the year are missing',
    '載入整年度之日曆表',
    'Load the calendar of the whole year',
  ),
  notPositive: label('期間須大於零', 'A period is above zero', '例：{ "days": 15 }', 'For example { "days": 15 }'),
  notWhole: label('期間須為整數', 'A period is a whole number', '改以較小單位表示', 'Use a smaller unit'),
  tooLong: label('期間逾十年', 'A period is at most ten years', '更正期間', 'Correct the period'),
}))()

export type FaultCode = keyof typeof faultCodes
