import { useMemo } from 'react'
import { countOf } from '../../shared/domain/counting.ts'
import { sliceSpan } from '../../shared/domain/text/span.ts'
import type {
  AlignedParagraph,
  Stretch,
  TextAlignment,
} from '../../shared/domain/versions/text-alignment.ts'
import { LongList } from '../kit/list/LongList.tsx'
import styles from './VersionsDialog.module.css'

interface SideProps {
  readonly text: string
  readonly stretches: readonly Stretch[] | null
  /** How what the other text does not have is marked. */
  readonly as: 'del' | 'ins'
}

/** One paragraph of one text; what the other does not have is marked. */
function Side({ text, stretches, as: Mark }: SideProps) {
  return (
    <p className={styles['side']} dir="auto">
      {(stretches ?? []).map(({ span, isShared }) =>
        isShared ? (
          sliceSpan(text, span)
        ) : (
          <Mark key={span.start} className={styles[Mark]}>
            {sliceSpan(text, span)}
          </Mark>
        ),
      )}
    </p>
  )
}

/** A line that is shown: two paragraphs, or how many that are the same are left out. */
type Line =
  | { readonly type: 'pair'; readonly key: number; readonly pair: AlignedParagraph }
  | { readonly type: 'same'; readonly key: number; readonly count: number }

function linesOf(paragraphs: readonly AlignedParagraph[], isChangedOnly: boolean): readonly Line[] {
  const lines: Line[] = []
  for (const [key, pair] of paragraphs.entries()) {
    const last = lines.at(-1)
    if (!isChangedOnly || !pair.isSame) lines.push({ type: 'pair', key, pair })
    else if (last?.type === 'same') lines[lines.length - 1] = { ...last, count: last.count + 1 }
    else lines.push({ type: 'same', key, count: 1 })
  }
  return lines
}

interface AlignedTextsProps {
  readonly earlier: string
  readonly later: string
  readonly alignment: TextAlignment
  readonly isChangedOnly: boolean
}

/** Two texts side by side, paragraph by paragraph. */
export function AlignedTexts({ earlier, later, alignment, isChangedOnly }: AlignedTextsProps) {
  const lines = useMemo(
    () => linesOf(alignment.paragraphs, isChangedOnly),
    [alignment, isChangedOnly],
  )
  return (
    <section className={styles['texts']} tabIndex={0} aria-label="The two texts">
      <LongList
        items={lines}
        keyOf={({ key }) => String(key)}
        className={styles['list'] ?? ''}
        render={(line) =>
          line.type === 'same' ? (
            <p className={styles['same']}>{countOf(line.count, 'paragraph')} the same</p>
          ) : (
            <div className={styles['pair']}>
              <Side text={earlier} stretches={line.pair.earlier} as="del" />
              <Side text={later} stretches={line.pair.later} as="ins" />
            </div>
          )
        }
      />
    </section>
  )
}
