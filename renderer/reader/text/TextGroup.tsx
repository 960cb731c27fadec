import { memo, useLayoutEffect, useRef, useState } from 'react'
import styles from './ArticleText.module.css'
import type { BlockGroup } from './text-blocks.ts'
import { TextBlock } from './TextBlock.tsx'

/** Characters on a line, roughly: for the height of a group that is not laid out yet. */
const LINE = 58

function countLines(group: BlockGroup): number {
  return group.blocks
    .map(({ span }) => Math.ceil((span.end - span.start) / LINE))
    .reduce((sum, lines) => sum + lines, 0)
}

/**
 * Some blocks that the browser lays out only near the screen (`content-visibility: auto`). It says when that
 * changes, and only then are their marks made.
 */
export const TextGroup = memo(function TextGroup({
  group,
  text,
}: {
  readonly group: BlockGroup
  readonly text: string
}) {
  const element = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useLayoutEffect(() => {
    const { current } = element
    const handleChange = (event: Event) => {
      // Those of groups inside others would bubble: only our own counts.
      if (event.target === current && 'skipped' in event) setNear(event.skipped === false)
    }
    current?.addEventListener('contentvisibilityautostatechange', handleChange)
    return () => current?.removeEventListener('contentvisibilityautostatechange', handleChange)
  }, [])
  const height = `calc(${countLines(group)} * var(--reading-line) + ${group.blocks.length * 12}px)`
  return (
    <div
      ref={element}
      className={styles['group']}
      style={{ containIntrinsicBlockSize: `auto ${height}` }}
    >
      {group.blocks.map((block) => (
        <TextBlock key={block.index} block={block} text={text} isNear={isNear} />
      ))}
    </div>
  )
})
