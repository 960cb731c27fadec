import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { openStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import { valueOf } from '../support/outcomes.ts'
import { newText } from '../support/records.ts'
import { afterStep, nextStep, seededChance, type Step } from './edit-stream.ts'

// Streams edits into a project until it is killed. Standard output gets one line before each step, with the
// step, and one line "done" after the file says that it is on disk.

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function perform(store: Store, step: Step): void {
  if (step.type !== 'edit') {
    valueOf(step.type === 'undo' ? store.undo() : store.redo())
    return
  }
  const { text, edit } = step
  if (text !== null) valueOf(store.addTexts([newText(text)]))
  valueOf(store.commitEdit(edit))
}

// At its end it would be too late: it is killed.
flushCompileCache()

const [path = '', seed = '1'] = process.argv.slice(2)
const chance = seededChance(Number(seed))
const store = valueOf(openStore(path))
let project = valueOf(store.readProject())
for (;;) {
  const { undo, redo } = valueOf(store.undoState())
  const step = nextStep(project, undo?.id ?? null, redo?.id ?? null, chance)
  say(JSON.stringify(step))
  perform(store, step)
  say('"done"')
  // What was undone may have been made in an earlier life of this process: the file knows.
  project =
    step.type === 'edit' ? afterStep(project, step, new Map()) : valueOf(store.readProject())
}
