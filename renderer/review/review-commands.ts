import { COMMANDS } from '../../shared/api/commands.ts'
import type { NamedTable } from '../../shared/domain/naming/named-record.ts'
import { menuCommand, type Command } from '../kit/keys/registry.ts'
import { goToNameField } from '../reader/claim/name-fields.ts'
import { canTag, hasText } from '../reader/command-conditions.ts'
import { noteSelection, useReader } from '../reader/reader-state.ts'
import { openDialog } from '../state/dialog-state.ts'
import { tell } from '../kit/notices/notices.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { changeSettings, currentSettings } from '../state/settings.ts'
import { draftAtCaret, draftOpenArticle } from './drafting.ts'
import { hasArticle, whenOpen } from './open-article.ts'
import {
  acceptDraft,
  chooseSpeakerAt,
  mergeDraft,
  moveDraftEnd,
  rejectDraft,
  splitDraft,
  toggleSourceAt,
  takeSelectedWords,
} from './review-actions.ts'
import {
  claimInReview,
  goBack,
  goNext,
  leaveReview,
  REVIEW_KEY,
  startReview,
  UNSURE_KEY,
  useReview,
} from './review-state.ts'
import { reviewNextUnsure } from './unsure-speakers.ts'
import { digitOf } from '../kit/keys/keyboard.ts'

/**
 * Milliseconds from the start of a review in which its key rejects nothing: the same key starts it, and one
 * pressed twice must not decide a draft that nobody has seen.
 */
export const SETTLING = 400

function rejectSeen(press?: KeyboardEvent): void {
  const { startedAt } = useReview.getState()
  if (press === undefined || press.timeStamp > startedAt + SETTLING) rejectDraft()
}

const isReviewing = () => useReview.getState().queue !== null

/** Says why nothing is drafted or reviewed in a project open for reading only. */
function unlessReadOnly(run: () => void): () => void {
  return () => {
    if (useProjectState.getState().info?.isReadOnly === false) run()
    else
      tell('This project is open for reading only. Save a copy to draft and review claims in it.')
  }
}

/** Runs in the article gone to, also where its text is still on the way: a quick key must not be for nothing. */
function inArticle(run: () => void): () => void {
  return unlessReadOnly(() => {
    const { articleId } = useSelection.getState()
    if (articleId !== null) whenOpen(articleId, run)
  })
}

const isAtDraft = () => canTag() && claimInReview() !== null

/** Keys of the digits from 1 to 9, by their place on the keyboard, with what is held down. */
function digits(held: string): readonly string[] {
  return Array.from({ length: 9 }, (_, index) => `${held}${index + 1}`)
}

/** Runs with the number that was pressed; from the palette there is none, and the picker is where to choose. */
function numbered(choose: (number: number) => void, picker: NamedTable) {
  return (press?: KeyboardEvent) => {
    const number = press === undefined ? null : digitOf(press)
    if (number === null) {
      goToNameField(picker)
    } else choose(number)
  }
}

/** The browser tells of a new selection a moment late; a quick key must not find the one before. */
function onSelection(run: () => void): () => void {
  return () => {
    const { surface } = useReader.getState()
    if (surface !== null) noteSelection(surface)
    run()
  }
}

function reviewing(
  id: string,
  title: string,
  keys: readonly string[],
  run: (press?: KeyboardEvent) => void,
  isEnabled: () => boolean = isAtDraft,
): Command {
  return { id, title, group: 'Review', keys, scope: 'reader', isEnabled, run }
}

/** A command that a key held down gives once. */
function once(command: Command): Command {
  return { ...command, isOncePerPress: true }
}

/** Shows all drafts that wait in the open article, to be read and decided together; the review goes on with what is left. */
function readThrough(): void {
  if (startReview()) openDialog({ type: 'read-through' })
}

function toggleDrafting(): void {
  const isDrafting = !currentSettings().isDrafting
  changeSettings({ isDrafting })
  tell(
    isDrafting
      ? 'Claims are drafted when an article is opened.'
      : 'Articles are opened without drafting their claims.',
  )
}

/** Drafting and reviewing. Those of a review come before others with the same keys, and count only in one. */
export const REVIEW_COMMANDS: readonly Command[] = [
  once(reviewing('review.accept', 'Accept the draft', ['A'], acceptDraft)),
  once(reviewing('review.reject', 'Reject the draft', ['R'], rejectSeen)),
  reviewing('review.next', 'Next draft', ['N'], goNext, isReviewing),
  reviewing('review.back', 'Back to the draft before', ['B'], goBack, isReviewing),
  once(reviewing('review.split', 'Split the draft in two', ['T'], onSelection(splitDraft))),
  once(reviewing('review.merge', 'Merge with the next draft', ['M'], mergeDraft)),
  reviewing('review.endEarlier', 'End a word earlier', ['['], () => moveDraftEnd('end', -1)),
  reviewing('review.endLater', 'End a word later', [']'], () => moveDraftEnd('end', 1)),
  reviewing('review.startEarlier', 'Start a word earlier', ['{'], () => moveDraftEnd('start', -1)),
  reviewing('review.startLater', 'Start a word later', ['}'], () => moveDraftEnd('start', 1)),
  reviewing(
    'review.words',
    'Use the selected words instead',
    ['W'],
    onSelection(takeSelectedWords),
  ),
  reviewing(
    'review.speaker',
    'Choose the speaker by number, 1 to 9',
    digits(''),
    numbered(chooseSpeakerAt, 'speakers'),
  ),
  reviewing(
    'review.source',
    'Put a source in the chain by number, or take it out',
    digits('Shift+'),
    numbered(toggleSourceAt, 'sources'),
  ),
  reviewing('review.leave', 'Leave the review', ['Escape'], leaveReview, isReviewing),
  once({
    id: 'drafts.readThrough',
    title: 'Read through the drafts and accept them…',
    group: 'Review',
    keys: ['Shift+A'],
    scope: 'reader',
    isEnabled: hasArticle,
    run: inArticle(readThrough),
  }),
  menuCommand('drafts.article', unlessReadOnly(draftOpenArticle), hasText),
  menuCommand('drafts.toggle', toggleDrafting, () => true),
  {
    id: 'drafts.sentence',
    title: 'Draft the sentence at the caret',
    group: 'Review',
    keys: ['P'],
    scope: 'reader',
    isEnabled: hasText,
    run: unlessReadOnly(onSelection(() => void draftAtCaret())),
  },
]

/** The ways into a review, from any view. */
export const REVIEW_START: readonly Command[] = [
  {
    ...COMMANDS['review.start'],
    id: 'review.start',
    keys: [REVIEW_KEY, COMMANDS['review.start'].keys],
    isOncePerPress: true,
    isEnabled: hasArticle,
    run: inArticle(startReview),
  },
  {
    id: 'review.unsure',
    title: 'Next draft whose speaker is unsure',
    words: ['unsure name', 'who said it', 'nobody named'],
    group: 'Review',
    keys: [UNSURE_KEY, 'Mod+U'],
    isOncePerPress: true,
    run: unlessReadOnly(reviewNextUnsure),
  },
]
