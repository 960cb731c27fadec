import { useLayoutEffect, useRef } from 'react'
import { shorten } from '../../../shared/domain/text/short-text.ts'

/** What an editor was opened with, which may be changed elsewhere (another window, undo) while it is open. */
export interface Original {
  /** Whether `input` is what stood there then, or stands there now: there is nothing to write. */
  readonly isKept: (input: string) => boolean
  /** Whether something else stands there now: what leaves without being asked again does not write over it. */
  readonly isOvertaken: () => boolean
  /** Why what is typed is not written yet, told once for each change elsewhere; null where it can be. */
  readonly warn: () => string | null
}

/**
 * Watches over a text that is edited: `text` is what stands there at each drawing. A field that stays open is opened
 * anew with it as long as it is not touched.
 */
export function useOriginal(text: string, isTouched = true): Original {
  const opened = useRef(text)
  const known = useRef(text)
  useLayoutEffect(() => {
    if (isTouched) return
    opened.current = text
    known.current = text
  }, [text, isTouched])
  return {
    isKept: (input) => input === opened.current || input === text,
    isOvertaken: () => opened.current !== text,
    warn: () => {
      if (known.current === text) return null
      known.current = text
      const now = text === '' ? 'This was emptied' : `This became “${shorten(text, 60)}”`
      return `${now} meanwhile. Press Enter again to put yours in its place, or Escape to leave it.`
    },
  }
}
