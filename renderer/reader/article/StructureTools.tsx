import { useState } from 'react'
import { formatNumber } from '../../../shared/domain/counting.ts'
import { runCommand } from '../../kit/keys/registry.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from './ArticleInspector.module.css'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { goToSpan, type OpenText } from '../reader-state.ts'
import { STRUCTURE_COMMANDS } from './structure-commands.ts'

const FLAWS = {
  turned: 'a mark points the wrong way',
  unclosed: 'it is never closed',
  reopened: 'it opens again before it closes',
} as const

/** How many quotations with flawed marks are listed; more are asked for. */
const LISTED = 12

/** Corrects paragraphs, sentences and quotations at the caret; lists quotations whose marks look wrong. */
export function StructureTools({ open }: { readonly open: OpenText }) {
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const { quotations } = open.structure
  const flawed = quotations.filter((quotation) => quotation.flaw !== null)
  const [listed, setListed] = useState(LISTED)
  return (
    <>
      <h3 className={styles['heading']}>Paragraphs, sentences, quotations</h3>
      <p className={styles['hint']}>
        These work at the caret, or on the words selected, in the text below.
      </p>
      <div className={styles['tools']}>
        {STRUCTURE_COMMANDS.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="button"
            disabled={isFixed}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => runCommand(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <p className={styles['hint']}>
        {formatNumber(quotations.length)} quotations
        {flawed.length === 0 ? '.' : `, ${flawed.length} with marks that look wrong:`}
      </p>
      {flawed.length === 0 ? null : (
        <ul className={styles['parts']}>
          {flawed.slice(0, listed).map(({ outer, flaw }) => (
            <li key={outer.start} className={styles['part']}>
              <button type="button" className={styles['words']} onClick={() => goToSpan(outer)}>
                {shorten(open.text.slice(outer.start, outer.end), 60)}
              </button>
              <span className={styles['hint']}>{flaw === null ? '' : FLAWS[flaw]}</span>
            </li>
          ))}
        </ul>
      )}
      {flawed.length <= listed ? null : (
        <button type="button" className="button" onClick={() => setListed(listed * 4)}>
          Show more
        </button>
      )}
    </>
  )
}
