import { readKey } from '../kit/keys/use-keyboard.ts'

const CARD = '[data-card]'
/** The buttons of a card: what it proposes, and what says no to it. */
const BUTTONS = { accept: '[data-accept]', reject: '[data-reject]' } as const

const buttonOf = (card: Element | undefined, button: keyof typeof BUTTONS) =>
  card?.querySelector<HTMLElement>(BUTTONS[button])

/** The keys of the card that has the focus: up and down to the others, A for what it proposes, X against it. */
export function takeCardKey(event: KeyboardEvent): void {
  const { target, currentTarget } = event
  const card = target instanceof Element ? target.closest(CARD) : null
  if (card === null || event.ctrlKey || event.metaKey || event.altKey) return
  const isRadio = target instanceof HTMLInputElement && target.type === 'radio'
  const key = event.key === 'Delete' ? 'x' : readKey(event)
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by !== undefined && !isRadio && currentTarget instanceof Element) {
    const all = [...currentTarget.querySelectorAll(CARD)]
    buttonOf(all[all.indexOf(card) + by] ?? card, 'accept')?.focus()
  } else if (key === 'a') buttonOf(card, 'accept')?.click()
  else if (key === 'x') buttonOf(card, 'reject')?.click()
  else return
  event.preventDefault()
}
