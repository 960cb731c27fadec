import { readKey } from '../kit/keys/use-keyboard.ts'

const CARD = '[data-card]'
/** The buttons of a card: what it proposes, and what says no to it. */
const BUTTONS = { accept: '[data-accept]', reject: '[data-reject]' } as const

const buttonOf = (card: Element | undefined, button: keyof typeof BUTTONS) =>
  card?.querySelector<HTMLElement>(BUTTONS[button])

/** The keys of the card that has the focus: up and down to the others, A for what it proposes, X against it. */
export function takeCardKey(event: KeyboardEvent): void {
  const { target, currentTarget } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (!(target instanceof Element) || !(currentTarget instanceof Element)) return
  const card = target.closest(CARD) ?? undefined
  const isRadio = target instanceof HTMLInputElement && target.type === 'radio'
  const key = event.key === 'Delete' ? 'x' : readKey(event)
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by !== undefined && !isRadio) {
    const all = [...currentTarget.querySelectorAll(CARD)]
    // From the list itself, down goes to the first card.
    const place = card === undefined ? -1 : all.indexOf(card)
    buttonOf(all[place + by] ?? card, 'accept')?.focus()
  } else if (key === 'a') buttonOf(card, 'accept')?.click()
  else if (key === 'x') buttonOf(card, 'reject')?.click()
  else return
  event.preventDefault()
}
