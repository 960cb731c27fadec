import { useProjectState } from '../../state/project-state.ts'
import { writePart } from './article-edits.ts'
import styles from './ArticleInspector.module.css'
import { PART_NAMES } from '../../../shared/domain/article-fact.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { goToSpan, useReader, type OpenText } from '../reader-state.ts'

/** Which words of the text are its title, deck, byline and dateline. */
export function ArticleParts({ open }: { readonly open: OpenText }) {
  const { article, text } = open
  const selected = useReader((state) => state.selected)
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  return (
    <>
      <h3 className={styles['heading']}>Parts of the text</h3>
      <ul className={styles['parts']}>
        {PART_NAMES.map((name) => {
          const span = article.parts[name]
          return (
            <li key={name} className={styles['part']}>
              <span className={styles['label']}>{name}</span>
              {span === null ? (
                <span className={styles['none']}>none</span>
              ) : (
                <button type="button" className={styles['words']} onClick={() => goToSpan(span)}>
                  {shorten(text.slice(span.start, span.end), 80)}
                </button>
              )}
              <button
                type="button"
                className="button plain"
                aria-label={`Set the ${name} from the words selected`}
                disabled={isFixed || selected === null}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => writePart(article, name, selected)}
              >
                Set
              </button>
              <button
                type="button"
                className="button plain"
                aria-label={`Clear the ${name}`}
                disabled={isFixed || span === null}
                onClick={() => writePart(article, name, null)}
              >
                Clear
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
