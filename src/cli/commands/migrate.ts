import { harmless } from '../choose.ts'
import type { Command } from '../command.ts'
import { flowFrom } from '../diff/flow-from.ts'
import { filesIn } from '../migrate/folder.ts'
import { laterVersion } from '../migrate/later-version.ts'
import { verdictsOn } from '../migrate/stored-file.ts'
import { none, summaryText, verdictText } from '../migrate/tell.ts'
import type { Verdict } from '../migrate/verdict.ts'
import { progress } from '../progress.ts'
import { exit, Unusable } from '../unusable.ts'

export const migrate: Command = {
  name: 'migrate',
  usage: 'FLOW FOLDER [MODULE] --dry-run',
  does: {
    zh: '試將資料夾內之已存案件載入流程，不寫入；MODULE 為匯出移轉（及舊版流程）之 JS 模組',
    en: 'Try to load the stored cases of a folder, writing nothing; MODULE exports migrations (and earlier versions)',
  },
  words: [2, 3],
  needs: ['dry-run'],
  takes: [],
  run: async ({ words: [name = '', folder = '', module], json, show }, io) => {
    const later = await laterVersion(await flowFrom(name), module)
    const shown = progress(io)
    const counts = { ...none }
    const tell = async (verdict: Verdict) => {
      counts[verdict.answer]++
      shown.clear()
      await io.print(json ? show.json({ kind: 'stored', ...verdict }) : verdictText(show, verdict))
    }
    for await (const { path, mayHoldCases } of filesIn(folder)) {
      if (mayHoldCases) for await (const verdict of verdictsOn(path, later, io)) await tell(verdict)
      else counts.skipped++
      shown.add(1)
    }
    shown.clear()
    const { loads, needsMigration, breaks, unusable } = counts
    if (loads + needsMigration + breaks + unusable + counts.skipped === 0)
      throw new Unusable('emptyFolder', emptyFolder, { file: harmless(folder) })
    await io.print(
      json
        ? show.json({ kind: 'summary', flow: later.flow.id, version: later.flow.version, ...counts })
        : summaryText(show, counts),
    )
    return unusable ? exit.unusable : needsMigration + breaks ? exit.refused : exit.fine
  },
}

const emptyFolder = {
  zh: '資料夾內無已存案件；須為信封（.json）或案卷（.jsonl）',
  en: 'The folder holds no stored case; expected envelopes (.json) or journals (.jsonl)',
}
