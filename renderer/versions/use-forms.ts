import { useEffect, useMemo } from 'react'
import { comparePlaces } from '../../shared/domain/claim.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Id } from '../../shared/domain/id.ts'
import { linkedRecords } from '../../shared/domain/links.ts'
import { correctStructure } from '../../shared/domain/text/structure.ts'
import { placeClaim, type PlacedClaim } from '../../shared/domain/versions/claim-placing.ts'
import { alignTexts, type TextAlignment } from '../../shared/domain/versions/text-alignment.ts'
import { useProjectState } from '../state/project-state.ts'
import { loadText, useTexts, type LoadedText } from '../state/texts.ts'

/** An article with its text, as the analyst corrected it. */
export interface Form extends LoadedText {
  readonly article: Article
}

function useForm(id: Id | null): Form | null {
  const article = useProjectState(({ project }) =>
    id === null ? undefined : project.articles.get(id),
  )
  const loaded = useTexts((state) => (id === null ? undefined : state.texts.get(id)))
  useEffect(() => {
    if (id !== null) void loadText(id)
  }, [id])
  return useMemo(() => {
    if (article === undefined || loaded === undefined) return null
    const { text, structure } = loaded
    const corrected = correctStructure(structure, article.corrections, text.length)
    return { article, text, structure: corrected }
  }, [article, loaded])
}

/** Two texts and what they share. */
export interface AlignedForms {
  readonly earlier: Form
  readonly later: Form
  readonly alignment: TextAlignment
}

function align(earlier: Form, later: Form): TextAlignment {
  return alignTexts(
    { text: earlier.text, paragraphs: earlier.structure.paragraphs },
    { text: later.text, paragraphs: later.structure.paragraphs },
  )
}

/** Two articles' texts side by side; null until both are read. */
export function useAlignedForms(earlierId: Id | null, laterId: Id): AlignedForms | null {
  const later = useForm(laterId)
  const earlier = useForm(earlierId)
  return useMemo(
    () =>
      earlier === null || later === null
        ? null
        : { earlier, later, alignment: align(earlier, later) },
    [earlier, later],
  )
}

/** The claims of the earlier form, each looked up in the later one. */
export function usePlacedClaims(forms: AlignedForms | null): readonly PlacedClaim[] {
  const claims = useProjectState((state) => state.project.claims)
  const links = useProjectState((state) => state.project.links.ofArticle)
  return useMemo(() => {
    if (forms === null) return []
    const { earlier, later, alignment } = forms
    return [...linkedRecords(links, earlier.article.id)]
      .flatMap((id) => claims.get(id) ?? [])
      .filter(({ review }) => review !== 'rejected')
      .toSorted(comparePlaces)
      .map((claim) => placeClaim(claim, earlier.text, later.text, alignment))
  }, [claims, links, forms])
}
