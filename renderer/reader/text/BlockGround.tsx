import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { isSameValue } from '../../../shared/domain/edit/same-value.ts'
import type { Mark } from '../../../shared/domain/text/marks.ts'
import { indexOfSpanAt } from '../../../shared/domain/text/span.ts'
import styles from './BlockGround.module.css'
import { useFind } from '../finding/find-state.ts'
import { paintGround } from './ground-painter.ts'
import { paintMarks, type PaintedSpan } from './mark-painting.ts'
import { markedClaims } from './placed-marks.ts'
import { useReader } from '../reader-state.ts'

/** What was found in one block, as it is to look. */
function useFindsIn(index: number): readonly PaintedSpan[] {
  const isFinding = useReader((state) => state.isFinding)
  const block = useReader((state) => state.surface?.spans[index])
  const matches = useFind((find) => find.matches)
  const current = useFind((find) => find.current)
  return useMemo(() => {
    if (!isFinding || block === undefined) return []
    const painted: PaintedSpan[] = []
    for (let at = Math.max(0, indexOfSpanAt(matches, block.start)); at < matches.length; at += 1) {
      const span = matches[at]
      if (span === undefined || span.start >= block.end) break
      const layer = at === current ? 'found-here' : 'found'
      if (span.end > block.start) painted.push({ layer, span })
    }
    return painted
  }, [isFinding, block, matches, current])
}

interface BlockGroundProps {
  readonly index: number
  readonly text: string
  readonly marks: readonly Mark[]
  readonly chosen: Id | null
}

/** What is marked and found in one block, drawn beneath its words. */
export function BlockGround({ index, text, marks, chosen }: BlockGroundProps) {
  const ground = useRef<HTMLDivElement>(null)
  const surface = useReader((state) => state.surface)
  const finds = useFindsIn(index)
  const fresh = useMemo(
    () => [...paintMarks(text, marks, markedClaims(), chosen), ...finds],
    [text, marks, chosen, finds],
  )
  // Most edits of a claim leave its marks as they look.
  const [painted, setPainted] = useState(fresh)
  if (painted !== fresh && !isSameValue(painted, fresh)) setPainted(fresh)
  useLayoutEffect(() => {
    if (surface === null || ground.current === null) return undefined
    return paintGround(surface, { element: ground.current, index, painted })
  }, [surface, painted, index])
  return <div ref={ground} className={styles['ground']} aria-hidden />
}
