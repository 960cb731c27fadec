import { useEffect, useState } from 'react'
import { quoteOfClaim, type Claim } from '../../../shared/domain/claim.ts'
import { anchorsOf, marksAt, type Mark } from '../../../shared/domain/text/marks.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from './MarkCard.module.css'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { topicMark } from '../../topics/topic-colours.ts'
import { attributionOf } from '../claim/claim-words.ts'
import { useMarks } from './placed-marks.ts'
import { useReader } from '../reader-state.ts'
import { ROLE_WORDS } from '../tag-actions.ts'
import { usePlaceBeside, type WordsOnScreen } from './use-place-beside.ts'

/** How long the pointer rests before the card comes, in milliseconds. */
const DELAY = 280
/** Clear of the lines under the words. */
const PLACE = { side: 'below', rise: 10, lead: 24 } as const

interface Pointed {
  readonly marks: readonly Mark[]
  readonly words: WordsOnScreen
}

/** What is under the pointer once it rests. */
function usePointed(scroller: HTMLElement | null): Pointed | null {
  const surface = useReader((state) => state.surface)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  useEffect(() => {
    if (surface === null || scroller === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = () => {
      clearTimeout(timer)
      setPointed(null)
    }
    const look = (x: number, y: number) => {
      const offset = surface.offsetAtPoint(x, y)
      const marks = offset === null ? [] : marksAt(useMarks.getState().placed, offset)
      const rect =
        offset === null ? undefined : surface.linesOf({ start: offset, end: offset + 1 })[0]
      if (rect === undefined || marks.length === 0) return
      setPointed({ marks, words: { first: rect, last: rect } })
    }
    const handleMove = (event: PointerEvent) => {
      leave()
      if (event.buttons === 0) timer = setTimeout(() => look(event.clientX, event.clientY), DELAY)
    }
    surface.root.addEventListener('pointermove', handleMove)
    surface.root.addEventListener('pointerleave', leave)
    surface.root.addEventListener('pointerdown', leave)
    scroller.addEventListener('scroll', leave)
    return () => {
      leave()
      surface.root.removeEventListener('pointermove', handleMove)
      surface.root.removeEventListener('pointerleave', leave)
      surface.root.removeEventListener('pointerdown', leave)
      scroller.removeEventListener('scroll', leave)
    }
  }, [surface, scroller])
  return pointed
}

/** What a claim's words are called; where they stand apart, which part of it is meant. */
function describePart({ content }: Claim, { index }: Mark): string {
  return content.length > 1 ? `claim, part ${index + 1} of ${content.length}` : 'claim'
}

/** What the marks under the pointer are. The same can be read, by keyboard, in the margin and the claim card. */
export function MarkCard({ scroller }: { readonly scroller: HTMLElement | null }) {
  const pointed = usePointed(scroller)
  const card = usePlaceBeside(pointed?.words ?? null, PLACE)
  const project = useProjectState((state) => state.project)
  if (pointed === null) return null
  const length = pointed.marks.length > 2 ? 80 : 160
  return (
    <div ref={card} className={styles['card']} aria-hidden>
      {pointed.marks.slice(0, 4).map((mark) => {
        const claim = project.claims.get(mark.claimId)
        const anchor = claim === undefined ? undefined : anchorsOf(claim, mark.role)[mark.index]
        if (claim === undefined || anchor === undefined) return null
        return (
          <div key={`${mark.claimId} ${mark.role} ${mark.index}`} className={styles['mark']}>
            <span className={styles['role']} data-role={mark.role}>
              {mark.role === 'content' ? describePart(claim, mark) : ROLE_WORDS[mark.role]}
            </span>
            <span className={styles['words']}>
              {shorten(mark.role === 'content' ? quoteOfClaim(claim) : anchor.quote, length)}
            </span>
            <span className={styles['attribution']}>
              {claim.kind} · {attributionOf(project, claim)}
              {claim.review === 'draft' ? ' · draft' : ''}
            </span>
            {claim.topics.map((topic) => (
              <span key={topic} className={styles['topic']} {...topicMark(topic)}>
                {topic}
              </span>
            ))}
          </div>
        )
      })}
      {pointed.marks.length > 4 ? (
        <span className={styles['attribution']}>and {pointed.marks.length - 4} more</span>
      ) : null}
    </div>
  )
}
