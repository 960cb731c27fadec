import { codebookOf } from '../../shared/domain/codebook/codebook.ts'
import type { Command } from '../kit/keys/registry.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { remove, takeInAll } from './codebook-actions.ts'
import { saveCodebook } from './codebook-files.ts'
import { moveLine } from './codebook-keys.ts'
import { currentLine, startTask } from './codebook-state.ts'

/** The field that a codebook is chosen with, to be read. */
export const CODEBOOK_FILE = 'codebook-file'

const canEdit = () => useProjectState.getState().info?.isReadOnly === false
const hasLine = () => canEdit() && currentLine() !== undefined
const hasLoose = () => canEdit() && codebookOf(currentProject()).some(({ topic }) => topic === null)

function command(id: string, title: string, run: () => void, isEnabled: () => boolean): Command {
  return { id: `codebook.${id}`, title, group: 'Edit', isEnabled, run }
}

function removeCurrent(): void {
  const line = currentLine()
  if (line !== undefined) remove([line])
}

/** What is done to topics, while the codebook is shown. */
export const CODEBOOK_COMMANDS: readonly Command[] = [
  command('merge', 'Merge the topic into another…', () => startTask('merge'), hasLine),
  command('split', 'Split the topic…', () => startTask('split'), hasLine),
  command('remove', 'Remove the topic', removeCurrent, hasLine),
  command('up', 'Move the topic up', () => moveLine(-1), hasLine),
  command('down', 'Move the topic down', () => moveLine(1), hasLine),
  command('take', 'Take all topics in use into the codebook', takeInAll, hasLoose),
  command(
    'open',
    'Open a codebook from CSV…',
    () => document.getElementById(CODEBOOK_FILE)?.click(),
    canEdit,
  ),
  command(
    'save',
    'Save the codebook as CSV…',
    () => void saveCodebook(),
    () => currentProject().topics.size > 0,
  ),
]
