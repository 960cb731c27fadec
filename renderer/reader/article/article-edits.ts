import type { Article, Corrections } from '../../../shared/domain/article.ts'
import {
  wordOfFact,
  setPart,
  writeFact,
  type FactName,
  type PartName,
} from '../../../shared/domain/article-fact.ts'
import { tidySpan } from '../../../shared/domain/text/anchor.ts'
import {
  addQuotation,
  findBreakOffset,
  joinParagraph,
  joinSentence,
  removeQuotation,
  splitParagraph,
  splitSentence,
} from '../../../shared/domain/text/correction.ts'
import { DONE, succeed } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { indexOfSpanAt, type Span } from '../../../shared/domain/text/span.ts'
import { correctStructure, type Structure } from '../../../shared/domain/text/structure.ts'
import { refreshKinds } from '../../../shared/domain/tagging/tagging.ts'
import { commit } from '../../kit/editing/commit.ts'
import { tell } from '../../kit/notices/notices.ts'
import { useTexts } from '../../state/texts.ts'
import { useReader } from '../reader-state.ts'
import { edit } from '../tag-actions.ts'

/**
 * Sets one fact about an article, whichever is open, as its cell in the table does. Answers what is kept; null, and
 * says why, where it cannot be.
 */
export function setFact(id: Id, name: FactName, typed: string): string | null {
  const set = commit({
    draft: (draft) => {
      const article = draft.get('articles', id)
      const written = article === undefined ? DONE : writeFact(draft, article, name, typed)
      return written.ok ? succeed(draft.get('articles', id)?.[name] ?? '') : written
    },
    label: () => `set ${wordOfFact(name)} of 1 article`,
  })
  return set.ok ? set.value : null
}

/** Says which words of the text are its title, deck, byline or dateline; null for none. */
export function writePart(article: Article, name: PartName, selected: Span | null): void {
  edit(
    (draft, tagged) => setPart(draft, tagged, article, name, selected),
    () => `${selected === null ? 'clear' : 'set'} the ${name} of an article`,
  )
}

type Correct = (corrections: Corrections, found: Structure) => Corrections

/** Lays one more correction on the structure that was found. Claims that touch `span` get their kinds anew. */
function correct(label: string, change: Correct, span: Span | null): void {
  const { open } = useReader.getState()
  const found = useTexts.getState().texts.get(open?.article.id ?? '')?.structure
  if (open === null || found === undefined) return
  const { id, corrections } = open.article
  const next = change(corrections, found)
  edit(
    (draft) => {
      draft.update('articles', id, { corrections: next })
      if (span !== null) {
        const { quotations } = correctStructure(found, next, open.text.length)
        refreshKinds(draft, id, quotations, span)
      }
      return DONE
    },
    () => label,
  )
}

/** Starts a paragraph or sentence at the caret. */
export function splitHere(what: 'paragraph' | 'sentence'): void {
  const { open, caret } = useReader.getState()
  if (open === null) return
  const offset = findBreakOffset(open.text, caret)
  const spans = what === 'paragraph' ? open.structure.paragraphs : open.structure.sentences
  if (spans[indexOfSpanAt(spans, offset)]?.start === offset || offset >= open.text.length) {
    tell(`A ${what} starts here already. Put the caret where the next one should start.`)
    return
  }
  const split = what === 'paragraph' ? splitParagraph : splitSentence
  correct(`split a ${what}`, (corrections, found) => split(corrections, found, offset), null)
}

/** Joins the paragraph or sentence at the caret with the one before it. */
export function joinBefore(what: 'paragraph' | 'sentence'): void {
  const { open, caret } = useReader.getState()
  const spans = what === 'paragraph' ? open?.structure.paragraphs : open?.structure.sentences
  const index = indexOfSpanAt(spans ?? [], caret)
  const span = spans?.[index]
  if (span === undefined || index < 1) {
    tell(`There is no ${what} before this one.`)
    return
  }
  const join = what === 'paragraph' ? joinParagraph : joinSentence
  correct(`join two ${what}s`, (corrections, found) => join(corrections, found, span.start), null)
}

/** Makes the words selected, with the marks around them, a quotation. */
export function markQuotation(): void {
  const { open, selected } = useReader.getState()
  const span = open === null || selected === null ? null : tidySpan(open.text, selected)
  if (span === null) tell('Select the quotation first, with its marks.')
  else {
    correct(
      'mark a quotation',
      (corrections, found) => addQuotation(corrections, found, span),
      span,
    )
  }
}

/** Says that the innermost quotation at the caret or selection is none. */
export function unmarkQuotation(): void {
  const { open, caret, selected } = useReader.getState()
  const at = selected ?? { start: caret, end: caret }
  const quotation = open?.structure.quotations.findLast(
    ({ outer }) => outer.start <= at.start && at.end <= outer.end,
  )
  if (quotation === undefined) {
    tell('The caret is not in a quotation.')
    return
  }
  const { outer } = quotation
  correct(
    'unmark a quotation',
    (corrections, found) => removeQuotation(corrections, found, outer),
    outer,
  )
}
