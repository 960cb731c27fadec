import { useEffect, useRef, useState } from 'react'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { tellUnkept } from '../notices/notices.ts'
import { useUnwritten } from './unwritten.ts'
import { useLastWrite } from './use-last-write.ts'
import { useOriginal } from './use-original.ts'

/** A text of a record, and how it is written. */
interface WrittenText {
  /** What of the record it is: “note”. */
  readonly part: string
  /** What the record is: “relation”. */
  readonly record: string
  /** The text at each drawing. */
  readonly text: string
  /** The text at this moment, which may not be drawn yet; undefined where the record is gone. */
  readonly read: () => string | undefined
  /** Why a text cannot be written; null where it can be. */
  readonly check?: (typed: string) => string | null
  /** Answers what is kept of it; null where it could not be written. */
  readonly write: (typed: string) => string | null
}

/** A text as it is typed into a field that stays open. */
export interface TypedText {
  readonly typed: string
  readonly isTouched: boolean
  /** Why what is typed is not written yet; null for nothing. */
  readonly problem: string | null
  /** Whether that is because the text was changed elsewhere, which the next writing goes over. */
  readonly isWarned: boolean
  readonly type: (text: string) => void
  /** Answers whether nothing is left to be written. */
  readonly write: () => boolean
  readonly takeBack: () => void
}

/**
 * Holds what is typed until it is written. A text that is changed elsewhere meanwhile (another window, undo) takes its
 * place where nothing is typed; where something is, that stays, and the person is told before it is written over.
 */
export function useTypedText({ part, record, text, read, ...written }: WrittenText): TypedText {
  const [{ typed, base }, setState] = useState({ typed: text, base: text })
  const [warning, setWarning] = useState<string | null>(null)
  const isTouched = typed !== base
  const original = useOriginal(text, isTouched)
  // For what comes before the next drawing: the focus is lost by the key that wrote or took back.
  const isSettled = useRef(false)
  // Whether it was to be written while what stands there was not drawn yet.
  const isDue = useRef(false)
  const show = (next: string) => {
    setState({ typed: next, base: next })
    setWarning(null)
  }
  const settle = (next: string) => {
    isSettled.current = true
    show(next)
  }
  if (base !== text && (!isTouched || typed === text)) show(text)
  const wrong = written.check?.(typed) ?? null
  const write = () => {
    if (!isTouched || isSettled.current) return true
    isDue.current = wrong === null && read() !== text
    if (wrong !== null || isDue.current) return false
    const meanwhile = original.warn()
    setWarning(meanwhile)
    const kept = meanwhile === null ? written.write(typed) : null
    if (kept !== null) settle(kept)
    return kept !== null
  }
  useEffect(() => {
    if (isDue.current) write()
  })
  useUnwritten(() => isTouched && !isSettled.current)
  useLastWrite(() => {
    if (!isTouched || isSettled.current) return
    const isOvertaken = original.isOvertaken() || read() !== text
    const meanwhile = read() === undefined ? `the ${record} is gone` : 'it was changed meanwhile'
    const lost = `“${shorten(typed, 60)}” was not kept as the ${part} of the ${record}`
    if (wrong !== null) tellUnkept(`${lost}. ${wrong}`, typed)
    else if (isOvertaken) tellUnkept(`${lost}: ${meanwhile}.`, typed)
    else write()
  })
  return {
    typed,
    isTouched,
    problem: wrong ?? warning,
    isWarned: warning !== null,
    type: (next) => {
      isSettled.current = false
      isDue.current = false
      setState({ typed: next, base })
    },
    write,
    takeBack: () => settle(text),
  }
}
