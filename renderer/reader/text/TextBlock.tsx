import { memo } from 'react'
import { BlockMarks } from './BlockMarks.tsx'
import styles from './ArticleText.module.css'
import type { Piece, TextBlock as Block } from './text-blocks.ts'
import { BLOCK_ATTRIBUTE } from './text-surface.ts'

interface TextBlockProps {
  readonly block: Block
  readonly text: string
  /** Whether it is near enough to the screen to be marked. */
  readonly isNear: boolean
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

/** The block's text: its nodes hold the article's characters and nothing else, so numbers are drawn by the style sheet. */
const BlockText = memo(function BlockText({ block, text }: Omit<TextBlockProps, 'isNear'>) {
  const { index, part, pieces, lines, kinds } = block
  const isNumbered = pieces.filter((piece) => piece.sentence !== null).length > 1
  return (
    <p
      className={`${styles['block'] ?? ''} ${part === null ? '' : (styles[part] ?? '')}`}
      dir="auto"
      data-numbered={isNumbered || undefined}
      data-kinds={kinds === '' ? undefined : kinds}
      data-lines={lines === 'none' ? undefined : lines}
      {...{ [BLOCK_ATTRIBUTE]: index }}
    >
      {pieces.map((piece) => (
        <PieceOfText key={piece.span.start} piece={piece} text={text} />
      ))}
    </p>
  )
})

/** One paragraph, or a stretch of a very long one, with the claims in it beside it. */
export function TextBlock({ block, text, isNear }: TextBlockProps) {
  return (
    <div className={styles['row']} data-paragraph={block.paragraph ?? undefined}>
      <BlockText block={block} text={text} />
      {isNear ? <BlockMarks index={block.index} text={text} /> : null}
    </div>
  )
}
