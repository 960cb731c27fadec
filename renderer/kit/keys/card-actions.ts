import { useEffect, useRef } from 'react'
import { tell } from '../notices/notices.ts'

/** What can be answered to something that is proposed. */
interface CardActions {
  readonly accept: () => void
  readonly reject: () => void
}

/** The card that the focus is in. */
let atHand: { readonly current: CardActions } | null = null

/** Has a card answer to letters while the focus is in it: give the answer to its element. */
export function useCardActions(actions: CardActions) {
  const own = useRef(actions)
  useEffect(() => {
    own.current = actions
  })
  const leave = () => {
    if (atHand === own) atHand = null
  }
  useEffect(() => leave, [])
  return {
    onFocus: () => {
      atHand = own
    },
    onBlur: leave,
  }
}

/** Answers the card that the focus is in. */
export function answerCard(answer: keyof CardActions): void {
  if (atHand === null) tell('Go to a proposal first, with ↑ and ↓.')
  else atHand.current[answer]()
}
