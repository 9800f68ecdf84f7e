import type { Command } from '../command.ts'
import { awayBackCommand } from './away-back.ts'
import { awayListCommand } from './away-list.ts'
import { awayOutCommand } from './away-out.ts'
import { changeCommand } from './change.ts'
import { childrenCommand } from './children.ts'
import { decideCommand } from './decide.ts'
import { figuresCommand } from './figures.ts'
import { heldCommand } from './held.ts'
import { importCommand } from './import.ts'
import { papersCommand } from './papers.ts'
import { planCommand } from './plan.ts'
import { reportCommand } from './report.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { undoImportCommand } from './undo-import.ts'
import { verifyCommand } from './verify.ts'

/** Every command there is, by the name typed. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['import', importCommand],
  ['held', heldCommand],
  ['decide', decideCommand],
  ['undo-import', undoImportCommand],
  ['figures', figuresCommand],
  ['children', childrenCommand],
  ['search', searchCommand],
  ['change', changeCommand],
  ['plan', planCommand],
  ['papers', papersCommand],
  ['report', reportCommand],
  ['away-out', awayOutCommand],
  ['away-list', awayListCommand],
  ['away-back', awayBackCommand],
  ['serve', serveCommand],
  ['verify', verifyCommand],
])
