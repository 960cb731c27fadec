import { memo, useEffect, useRef, useState } from 'react'
import { BlockMarks } from './BlockMarks.tsx'
import type { NearWatch } from './near-watch.ts'
import styles from './ArticleText.module.css'
import type { Piece, TextBlock as Block } from './text-blocks.ts'
import { BLOCK_ATTRIBUTE } from './text-surface.ts'

/** Characters on a line, roughly: for the height of a block that is not laid out yet. */
const LINE = 62

interface TextBlockProps {
  readonly block: Block
  readonly text: string
  /** Whether its sentences are numbered: not where it has only one. */
  readonly watch: NearWatch
}

function PieceOfText({ piece, text }: { readonly piece: Piece; readonly text: string }) {
  const words = text.slice(piece.span.start, piece.span.end)
  if (piece.sentence === null && piece.part === null) return words
  return (
    <span
      className={piece.part === null ? undefined : styles[piece.part]}
      data-sentence={piece.sentence ?? undefined}
    >
      {words}
    </span>
  )
}

/**
 * One paragraph, or a stretch of a very long one. Its text nodes hold the article's characters and nothing
 * else: numbers are drawn by the style sheet. Marks are only made while it is near the screen.
 */
export const TextBlock = memo(function TextBlock({ block, text, watch }: TextBlockProps) {
  const row = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => (row.current === null ? undefined : watch.watch(row.current, setNear)), [watch])
  const lines = Math.ceil((block.span.end - block.span.start) / LINE)
  const isNumbered = block.pieces.filter((piece) => piece.sentence !== null).length > 1
  return (
    <div
      ref={row}
      className={styles['row']}
      data-paragraph={block.paragraph ?? undefined}
      style={{ containIntrinsicBlockSize: `auto calc(${lines} * var(--reading-line) + 12px)` }}
    >
      <p
        className={`${styles['block'] ?? ''} ${block.part === null ? '' : (styles[block.part] ?? '')}`}
        dir="auto"
        data-numbered={isNumbered || undefined}
        {...{ [BLOCK_ATTRIBUTE]: block.index }}
      >
        {block.pieces.map((piece) => (
          <PieceOfText key={piece.span.start} piece={piece} text={text} />
        ))}
      </p>
      {isNear ? <BlockMarks index={block.index} text={text} /> : null}
    </div>
  )
})
