import { PART_NAMES, type PartName } from '../../../shared/domain/article-fact.ts'
import type { Command } from '../../kit/keys/registry.ts'
import { tell } from '../../kit/notices/notices.ts'
import {
  writePart,
  joinBefore,
  markQuotation,
  splitHere,
  unmarkQuotation,
} from './article-edits.ts'
import { canTag } from '../command-conditions.ts'
import { useReader } from '../reader-state.ts'

function correcting(id: string, title: string, run: () => void): Command {
  return { id: `structure.${id}`, title, group: 'Article', isEnabled: canTag, run }
}

function setSelectedPart(name: PartName): void {
  const { open, selected } = useReader.getState()
  if (open === null) return
  if (selected === null) tell(`Select the words of the ${name} first.`)
  else writePart(open.article, name, selected)
}

/** Corrections at the caret or of the words selected, for the palette and as the inspector's buttons. */
export const STRUCTURE_COMMANDS: readonly Command[] = [
  correcting('splitParagraph', 'Split the paragraph here', () => splitHere('paragraph')),
  correcting('joinParagraph', 'Join with the paragraph before', () => joinBefore('paragraph')),
  correcting('splitSentence', 'Split the sentence here', () => splitHere('sentence')),
  correcting('joinSentence', 'Join with the sentence before', () => joinBefore('sentence')),
  correcting('markQuotation', 'Mark as a quotation', markQuotation),
  correcting('unmarkQuotation', 'Not a quotation', unmarkQuotation),
]

/** Which words of the text are its title, deck, byline or dateline. */
export const PART_COMMANDS: readonly Command[] = PART_NAMES.map((name) =>
  correcting(`set.${name}`, `The words selected are the ${name}`, () => setSelectedPart(name)),
)
