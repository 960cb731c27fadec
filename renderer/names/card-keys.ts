import { stepByArrow } from '../kit/focus/stepping.ts'
import { answerCard } from '../kit/keys/card-actions.ts'
import { letterCommand, type Command } from '../kit/keys/registry.ts'

/** The buttons of the cards that do what those propose, to go from card to card. */
export const CARD = 'name card'

/** What letters do to the card that the focus is in. */
export const CARD_LETTERS: readonly Command[] = [
  letterCommand('names.accept', () => answerCard('accept')),
  letterCommand('names.reject', () => answerCard('reject')),
]

/** Arrow keys go from card to card, but among the names of one. */
export function stepAmongCards(event: KeyboardEvent): void {
  const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
  if (!isRadio) stepByArrow(CARD, event)
}
