import { useProjectState } from '../state/project-state.ts'
import { joinBefore, markQuotation, splitHere, unmarkQuotation } from './article-edits.ts'
import styles from './ArticleInspector.module.css'
import { shorten } from './claim-words.ts'
import { goToSpan, type OpenText } from './reader-state.ts'

const TOOLS: readonly (readonly [string, () => void])[] = [
  ['Split the paragraph here', () => splitHere('paragraph')],
  ['Join with the paragraph before', () => joinBefore('paragraph')],
  ['Split the sentence here', () => splitHere('sentence')],
  ['Join with the sentence before', () => joinBefore('sentence')],
  ['Mark as a quotation', markQuotation],
  ['Not a quotation', unmarkQuotation],
]

const FLAWS = {
  turned: 'a mark points the wrong way',
  unclosed: 'it is never closed',
  reopened: 'it opens again before it closes',
} as const

/** How many quotations with flawed marks are listed. */
const LISTED = 12

/** Corrects paragraphs, sentences and quotations at the caret; lists quotations whose marks look wrong. */
export function StructureTools({ open }: { readonly open: OpenText }) {
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const { quotations } = open.structure
  const flawed = quotations.filter((quotation) => quotation.flaw !== null)
  return (
    <>
      <h3 className={styles['heading']}>Paragraphs, sentences, quotations</h3>
      <p className={styles['hint']}>
        These work at the caret, or on the words selected, in the text below.
      </p>
      <div className={styles['tools']}>
        {TOOLS.map(([word, run]) => (
          <button
            key={word}
            type="button"
            className="button"
            disabled={isFixed}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
          >
            {word}
          </button>
        ))}
      </div>
      <p className={styles['hint']}>
        {quotations.length.toLocaleString('en')} quotations
        {flawed.length === 0 ? '.' : `, ${flawed.length} with marks that look wrong:`}
      </p>
      {flawed.length === 0 ? null : (
        <ul className={styles['parts']}>
          {flawed.slice(0, LISTED).map(({ outer, flaw }) => (
            <li key={outer.start} className={styles['part']}>
              <button type="button" className={styles['words']} onClick={() => goToSpan(outer)}>
                {shorten(open.text.slice(outer.start, outer.end), 60)}
              </button>
              <span className={styles['hint']}>{flaw === null ? '' : FLAWS[flaw]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
