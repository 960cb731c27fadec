import { useEffect, useState } from 'react'
import { Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { countOf } from '../../shared/domain/counting.ts'
import type { AnswerOf } from '../../shared/api/contract.ts'
import { statusOf } from '../../shared/domain/article-progress.ts'
import { titleOf } from '../../shared/domain/article.ts'
import { labelOfArticle, publicationOf } from '../../shared/domain/article-label.ts'
import { speakersInWords } from '../../shared/domain/naming/linked-names.ts'
import type { SearchHit } from '../../shared/domain/search-hit.ts'
import type { Project } from '../../shared/domain/project.ts'
import { focusTarget } from '../kit/focus/regions.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { call } from '../state/connection.ts'
import { goToArticle, goToClaim, goToRow, goToTopic } from '../state/navigation.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import styles from './SidePanel.module.css'

/** As many hits as a person reads through; the search says when there are more. */
const LIMIT = 100
/** Long enough that each letter typed does not ask anew. */
const TYPING_PAUSE = 120

/** What the list of hits is called, to go to it. */
const HITS = 'search hits'

const KIND_WORDS: Readonly<Record<SearchHit['kind'], string>> = {
  article: 'Article',
  claim: 'Claim',
  speaker: 'Speaker',
  source: 'Source',
  topic: 'Topic',
}

/** The title of a hit; an article's is told apart from others of that title. */
function titleOfHit({ articles }: Project, { kind, title, articleId }: SearchHit): string {
  const article = kind === 'article' ? articles.get(articleId ?? '') : undefined
  if (article === undefined || !title.endsWith(titleOf(article))) return title
  const before = title.slice(0, title.length - titleOf(article).length)
  return `${before}${labelOfArticle(articles, article.id)}`
}

/** What was found and where: a claim by its speaker, anything else by its title. */
function describePlace(project: Project, hit: SearchHit): string {
  const claim = hit.kind === 'claim' ? project.claims.get(hit.id) : undefined
  const speakers = claim === undefined ? '' : speakersInWords(project, claim)
  const title = hit.title === KIND_WORDS[hit.kind] ? '' : titleOfHit(project, hit)
  const words = [KIND_WORDS[hit.kind], speakers, title, ...describeArticle(project, hit)]
  return words.filter((word) => word !== '').join(' · ')
}

/** Who published the article of a hit, and when; of an article itself how far the work on it is as well. */
function describeArticle(project: Project, { kind, articleId }: SearchHit): readonly string[] {
  const article = project.articles.get(articleId ?? '')
  if (article === undefined) return []
  const publication = publicationOf(project.articles, article.id)
  return kind === 'article' ? [...publication, statusOf(project, article)] : publication
}

function goTo(hit: SearchHit): void {
  if (hit.kind === 'claim') goToClaim(hit.id)
  else if (hit.kind === 'speaker') goToRow('speakers', hit.id)
  else if (hit.kind === 'source') goToRow('sources', hit.id)
  else if (hit.kind === 'topic') goToTopic(currentProject().topics.get(hit.id)?.name ?? '')
  else if (hit.start !== null && hit.end !== null && hit.start < hit.end) {
    goToArticle(hit.articleId ?? hit.id, { start: hit.start, end: hit.end })
  } else goToArticle(hit.articleId ?? hit.id)
}

/** An excerpt with what was found in it marked. */
function Excerpt({ hit }: { readonly hit: SearchHit }) {
  const parts = []
  let done = 0
  for (const [start, end] of hit.found) {
    parts.push(hit.excerpt.slice(done, start))
    parts.push(<mark key={start}>{hit.excerpt.slice(start, end)}</mark>)
    done = end
  }
  parts.push(hit.excerpt.slice(done))
  return <span className={styles['excerpt']}>{parts}</span>
}

/** The hits for a query, asked for when typing pauses; an answer that comes late is dropped. */
function useHits(query: string): AnswerOf<'search.find'> | null {
  const revision = useProjectState((state) => state.revision)
  const [answer, setAnswer] = useState<AnswerOf<'search.find'> | null>(null)
  useEffect(() => {
    if (query.trim() === '') return
    let isCurrent = true
    const find = async () => {
      const found = await call('search.find', { query, limit: LIMIT })
      if (isCurrent && found.ok) setAnswer(found.value)
    }
    const timer = setTimeout(() => void find(), TYPING_PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query, revision])
  return query.trim() === '' ? null : answer
}

/** Searches articles, claims, speakers and sources, with hits in context. */
export function SearchPanel() {
  const [query, setQuery] = useState('')
  const answer = useHits(query)
  const hits = useFocusTarget<HTMLDivElement>(HITS)
  return (
    <>
      <SearchField
        value={query}
        onChange={setQuery}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') focusTarget(HITS)
          else event.continuePropagation()
        }}
        aria-label="Search the project"
        className={styles['search'] ?? ''}
      >
        <Input
          ref={useFocusTarget<HTMLInputElement>('side')}
          className={`field ${styles['field'] ?? ''}`}
          placeholder="Words, or “an exact phrase”"
        />
      </SearchField>
      <output className={styles['summary']}>
        {answer === null
          ? 'Searches articles, claims, notes, speakers and sources.'
          : summary(answer)}
      </output>
      {answer === null || answer.hits.length === 0 ? null : (
        <ListBox
          ref={hits}
          aria-label="Hits"
          className={styles['list'] ?? ''}
          selectionMode="none"
          onAction={(key) => {
            const hit = answer.hits[Number(key)]
            if (hit !== undefined) goTo(hit)
          }}
        >
          {answer.hits.map((hit, index) => (
            <ListBoxItem
              // Hits have no identity of their own: one record may be found several times.
              key={`${hit.id} ${hit.start ?? ''} ${hit.title} ${hit.excerpt}`}
              id={String(index)}
              textValue={hit.excerpt}
              className={styles['item'] ?? ''}
            >
              <span className={styles['detail']}>{describePlace(currentProject(), hit)}</span>
              <Excerpt hit={hit} />
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </>
  )
}

function summary(answer: AnswerOf<'search.find'>): string {
  const { length } = answer.hits
  if (length === 0) return 'Nothing found. Try fewer or other words.'
  if (answer.isMore) return `The first ${length} hits.`
  return countOf(length, 'hit')
}
