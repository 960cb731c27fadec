import type { Project } from '../../../shared/domain/project.ts'
import { hashOfText } from '../../articles/text-hash.ts'
import { textVariants } from '../../articles/text-variants.ts'
import { mapPoints, pointsOf, spanOf } from '../text/written-text.ts'
import type { AnnotatedDocument } from './annotated-project.ts'

const COUNTING = { joinsLineEnds: true } as const

function withText(document: AnnotatedDocument, text: string): AnnotatedDocument {
  const [given, known] = [mapPoints(document.text, COUNTING), mapPoints(text, COUNTING)]
  const spans = document.spans.map((span) => ({
    ...span,
    parts: span.parts.map((part) => spanOf(known, pointsOf(given, part))),
  }))
  return { ...document, text, spans }
}

/**
 * Documents as a project has their texts, where these differ in the ends of lines alone: some tools make LF of all, and
 * the text would come back as another beside its own.
 */
export function withKnownTexts(
  { articles }: Pick<Project, 'articles'>,
  documents: readonly AnnotatedDocument[],
): readonly AnnotatedDocument[] {
  const hashes = new Set(Array.from(articles.values(), ({ textHash }) => textHash))
  return documents.map((document) => {
    const { id, text } = document
    if (articles.has(id) || hashes.has(hashOfText(text))) return document
    const known = [...textVariants(text)].find((variant) => hashes.has(hashOfText(variant)))
    return known === undefined ? document : withText(document, known)
  })
}
