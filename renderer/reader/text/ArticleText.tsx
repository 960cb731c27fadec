import { titleOf } from '../../../shared/domain/article.ts'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useFocusTargetAt } from '../../kit/focus/use-region.ts'
import { useProjectState } from '../../state/project-state.ts'
import { useSettings } from '../../state/settings.ts'
import styles from './ArticleText.module.css'
import { Caret } from './Caret.tsx'
import { FlashLayer } from './FlashLayer.tsx'
import { MarkCard } from './MarkCard.tsx'
import { useMarksOf } from './placed-marks.ts'
import { useReader, type OpenText } from '../reader-state.ts'
import { SelectionTools } from './SelectionTools.tsx'
import { groupBlocks, buildBlocks } from './text-blocks.ts'
import { TextGroup } from './TextGroup.tsx'
import { takeTextInput, useSelectionNotes } from './text-input.ts'
import { TextSurface } from './text-surface.ts'
import { useReveal } from './use-reveal.ts'

const KEYS =
  'Arrow keys move the caret, with Shift they select. J and K move by sentence, Control with Up and Down by ' +
  'paragraph, [ and ] by claim. ' +
  'A full stop selects the sentence, an apostrophe the quotation. C makes a claim of the words selected; ' +
  'E adds to it; S, Q and V mark its speaker, cue and source; X takes a mark off; D changes its kind.'

/** The text of an article: to read, to move through by keyboard or pointer, and to select words in. */
export function ArticleText({ open }: { readonly open: OpenText }) {
  const { article, text, structure } = open
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const root = useRef<HTMLDivElement>(null)
  useFocusTargetAt('reader', root)
  const textSize = useSettings((state) => state.textSize)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const blocks = useMemo(
    () => buildBlocks(text, structure, article.parts),
    [text, structure, article.parts],
  )
  const spans = useMemo(() => blocks.map((block) => block.span), [blocks])
  const groups = useMemo(() => groupBlocks(blocks), [blocks])
  const surface = useReader((state) => state.surface)

  useLayoutEffect(() => {
    if (root.current === null) return undefined
    useReader.setState({ surface: new TextSurface(root.current, text, spans) })
    return () => useReader.setState({ surface: null, toolsAt: null })
  }, [text, spans])
  useMarksOf(article.id, spans)
  useSelectionNotes(surface)
  useReveal(scroller)

  return (
    <div
      ref={setScroller}
      className={styles['scroller']}
      data-scroller
      style={{ '--reading-size': `${textSize}px` } as React.CSSProperties}
    >
      <div className={styles['paper']}>
        <div
          ref={root}
          className={styles['text']}
          role="document"
          aria-label={`Text of ${titleOf(article)}`}
          aria-describedby="reader-keys"
          lang={article.language || undefined}
          data-scope="reader"
          {...takeTextInput(surface, scroller, structure)}
        >
          {groups.map((group) => (
            <TextGroup key={group.blocks[0]?.index} group={group} text={text} />
          ))}
        </div>
        <p id="reader-keys" hidden>
          {isReadOnly ? 'This project is open for reading only.' : KEYS}
        </p>
        <Caret scroller={scroller} />
        <FlashLayer />
        <MarkCard scroller={scroller} />
        <SelectionTools />
      </div>
    </div>
  )
}
