import { useEffect, useState, type CSSProperties } from 'react'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import { anchorsOf, marksAt, type Mark } from '../../shared/domain/marks.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './MarkCard.module.css'
import { attributionOf, shorten } from './claim-words.ts'
import { useMarks } from './placed-marks.ts'
import { useReader } from './reader-state.ts'
import { ROLE_WORDS } from './tag-actions.ts'

/** How long the pointer rests before the card comes, in milliseconds. */
const DELAY = 280
/** The card's width at most, in CSS pixels, as in its style sheet. */
const WIDTH = 320
/** How far the card stands off the words, in CSS pixels: clear of the lines under them. */
const RISE = 10

interface Pointed {
  readonly marks: readonly Mark[]
  /** Below the words, or above them in the lower half of the view: all of the card is to be seen. */
  readonly place: Readonly<Pick<CSSProperties, 'left' | 'top' | 'bottom'>>
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
        offset === null
          ? undefined
          : surface.rangeOf({ start: offset, end: offset + 1 })?.getBoundingClientRect()
      if (rect === undefined || marks.length === 0) return
      const box = surface.boxOf(rect)
      const room = surface.root.offsetWidth - WIDTH - 8
      const left = Math.max(8, Math.min(box.left - 24, room))
      const view = scroller.getBoundingClientRect()
      const paper = surface.root.parentElement?.offsetHeight ?? 0
      const isLow = rect.bottom > view.top + view.height / 2
      const place = isLow
        ? { left, bottom: paper - box.top + RISE }
        : { left, top: box.top + box.height + RISE }
      setPointed({ marks, place })
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
function sayPart({ content }: Claim, { index }: Mark): string {
  return content.length > 1 ? `claim, part ${index + 1} of ${content.length}` : 'claim'
}

/** What the marks under the pointer are. The same can be read, by keyboard, in the margin and the claim card. */
export function MarkCard({ scroller }: { readonly scroller: HTMLElement | null }) {
  const pointed = usePointed(scroller)
  const project = useProjectState((state) => state.project)
  if (pointed === null) return null
  return (
    <div className={styles['card']} style={pointed.place} aria-hidden>
      {pointed.marks.slice(0, 4).map((mark) => {
        const claim = project.claims.get(mark.claimId)
        const anchor = claim === undefined ? undefined : anchorsOf(claim, mark.role)[mark.index]
        if (claim === undefined || anchor === undefined) return null
        return (
          <div key={`${mark.claimId} ${mark.role} ${mark.index}`} className={styles['mark']}>
            <span className={styles['role']} data-role={mark.role}>
              {mark.role === 'content' ? sayPart(claim, mark) : ROLE_WORDS[mark.role]}
            </span>
            <span className={styles['words']}>
              {shorten(mark.role === 'content' ? quoteOfClaim(claim) : anchor.quote, 160)}
            </span>
            <span className={styles['attribution']}>
              {claim.kind} · {attributionOf(project, claim)}
              {claim.review === 'draft' ? ' · draft' : ''}
            </span>
          </div>
        )
      })}
      {pointed.marks.length > 4 ? (
        <span className={styles['attribution']}>and {pointed.marks.length - 4} more</span>
      ) : null}
    </div>
  )
}
