import { indexOfSpanAt } from '../../shared/domain/text/span.ts'
import { menuCommand, type Command } from '../kit/keys/registry.ts'
import { tell } from '../kit/notices/notices.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import { claimBeside } from './claim-order.ts'
import { startFinding } from './finding/find-state.ts'
import { useMarks } from './text/placed-marks.ts'
import { canTag, hasText, onSelection } from './command-conditions.ts'
import { selectText, useReader } from './reader-state.ts'
import { PART_COMMANDS, STRUCTURE_COMMANDS } from './article/structure-commands.ts'
import {
  claimSelection,
  cycleKind,
  extendClaim,
  tagCueSelection,
  tagSourceSelection,
  tagSpeakerSelection,
  takeOffAtCaret,
} from './tag-actions.ts'

function tagging(id: string, title: string, key: string, tag: () => void): Command {
  const run = onSelection(tag)
  return { id, title, group: 'Tag', keys: [key], scope: 'reader', isEnabled: canTag, run }
}

function going(id: string, title: string, keys: readonly string[], run: () => void): Command {
  return { id, title, group: 'Go', keys, scope: 'reader', isEnabled: hasText, run }
}

function goToClaim(by: 1 | -1): void {
  const { claimId } = useSelection.getState()
  const { placed, order } = useMarks.getState()
  const current = claimId === null ? undefined : placed.claims.get(claimId)
  const isPlaced = current !== undefined && current.content.length > 0
  const next = claimBeside(order, isPlaced ? current : useReader.getState().caret, by)
  if (next === null) tell(by === 1 ? 'This is the last claim.' : 'This is the first claim.')
  else selectClaim(next.id, 'elsewhere')
}

function selectSentence(): void {
  const { open, caret, selected } = useReader.getState()
  const sentences = open?.structure.sentences ?? []
  const sentence = sentences[indexOfSpanAt(sentences, selected?.start ?? caret)]
  if (sentence === undefined) tell('There is no sentence here.')
  else selectText(sentence)
}

/** Selects what stands between the quotation marks around the caret; again, what is around those. */
function selectQuotation(): void {
  const { open, caret, selected } = useReader.getState()
  const from = selected ?? { start: caret, end: caret }
  const around = (open?.structure.quotations ?? [])
    .filter(({ outer, inner }) => {
      const span = inner ?? outer
      const isSame = span.start === from.start && span.end === from.end
      return outer.start <= from.start && from.end <= outer.end && !isSame
    })
    .sort((a, b) => b.depth - a.depth)
  const wider = around.find(({ inner, outer }) => {
    const span = inner ?? outer
    return selected === null || span.end - span.start > selected.end - selected.start
  })
  if (wider === undefined) tell('The caret is not between quotation marks.')
  else selectText(wider.inner ?? wider.outer)
}

/** What can be done while an article is shown. */
export const READER_COMMANDS: readonly Command[] = [
  tagging('tag.claim', 'Make a claim of the words selected', 'C', claimSelection),
  tagging('tag.extend', 'Add the words to the selected claim', 'E', extendClaim),
  tagging(
    'tag.speaker',
    'Mark the words as its speaker, or type the name',
    'S',
    tagSpeakerSelection,
  ),
  tagging('tag.cue', 'Mark the words as its cue', 'Q', tagCueSelection),
  tagging(
    'tag.source',
    'Mark the words as a source (via), or type its name',
    'V',
    tagSourceSelection,
  ),
  tagging('tag.remove', 'Take the mark at the caret off', 'X', takeOffAtCaret),
  tagging('tag.kind', 'Next kind: direct, mixed, indirect', 'D', cycleKind),
  going('select.sentence', 'Select the sentence', ['.'], selectSentence),
  going('select.quotation', 'Select the quotation', ["'", '"', 'Shift+Q'], selectQuotation),
  going('go.nextClaim', 'Next claim', [']'], () => goToClaim(1)),
  going('go.previousClaim', 'Previous claim', ['['], () => goToClaim(-1)),
  menuCommand('find.text', startFinding, hasText),
  menuCommand(
    'inspector.open',
    () => useReader.setState(({ isInspecting }) => ({ isInspecting: !isInspecting })),
    hasText,
  ),
  ...STRUCTURE_COMMANDS,
  ...PART_COMMANDS,
]
