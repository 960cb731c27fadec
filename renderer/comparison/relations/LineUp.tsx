import { ArrowLeftRight, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import { lineUp as lineUpWords, type WordToken } from '../../../shared/comparison/wording.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { RelationType } from '../../../shared/domain/relation.ts'
import { attributionOf, KIND_GLYPHS } from '../../reader/claim-words.ts'
import { useEscape } from '../../kit/keys/use-escape.ts'
import { useRegionAt } from '../../kit/focus/use-region.ts'
import { useProjectState } from '../../state/project-state.ts'
import { focusComparison } from '../grid/comparison-focus.ts'
import { lineUp, closeLineUp } from '../comparison-state.ts'
import styles from './LineUp.module.css'
import { relateClaims, relationsBetween } from './relation-actions.ts'
import { RelationRow } from './RelationRow.tsx'
import { RELATION_WORDS } from './relation-words.ts'
import { runsOf } from './word-runs.ts'
import { digitOf } from '../../kit/keys/keyboard.ts'

function Words({ tokens }: { readonly tokens: readonly WordToken[] }) {
  return runsOf(tokens).map(({ start, text, isOnlyHere, isQuoted, fact }) => {
    const look = { 'data-quoted': isQuoted || undefined, 'data-fact': fact ?? undefined }
    return isOnlyHere ? (
      <strong key={start} className={styles['run']} {...look}>
        {text}
      </strong>
    ) : (
      <span key={start} className={styles['run']} {...look}>
        {text}
      </span>
    )
  })
}

interface SideProps {
  readonly claim: Claim
  readonly tokens: readonly WordToken[]
  readonly place: 'First' | 'Second'
}

function Side({ claim, tokens, place }: SideProps) {
  const project = useProjectState((state) => state.project)
  return (
    <article className={styles['side']} aria-label={`${place} claim`}>
      <p className={styles['who']}>
        <span className={styles['number']}>{place === 'First' ? 1 : 2}</span>
        <bdi>{attributionOf(project, claim)}</bdi>
        <span className={styles['kind']}>
          {KIND_GLYPHS[claim.kind]} {claim.kind}
        </span>
      </p>
      <p className={styles['words']} dir="auto">
        {tokens.length === 0 ? (
          <em>{claim.statement || 'This claim has no words.'}</em>
        ) : (
          <Words tokens={tokens} />
        )}
      </p>
    </article>
  )
}

/** The digits 1–4 inside a part of the window, where they are not typed into a field. */
function useTypeKeys(
  part: RefObject<HTMLElement | null>,
  onType: (type: RelationType) => void,
): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const isHere = target instanceof Element && part.current?.contains(target) === true
      const type = RelationType.options[(digitOf(event) ?? 0) - 1]
      if (!isHere || target instanceof HTMLInputElement || type === undefined) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      onType(type)
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [part, onType])
}

interface LineUpProps {
  readonly first: Id
  readonly second: Id
}

/** Two claims side by side: what differs in their words and facts, and how they are related. */
export function LineUp({ first, second }: LineUpProps) {
  const project = useProjectState((state) => state.project)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const a = project.claims.get(first)
  const b = project.claims.get(second)
  const isGone = a === undefined || b === undefined
  useEffect(() => {
    if (isGone) closeLineUp()
  }, [isGone])
  const difference = useMemo(
    () => (a === undefined || b === undefined ? null : lineUpWords(a, b)),
    [a, b],
  )
  const relations = useMemo(
    () => relationsBetween(project, first, second),
    [project, first, second],
  )
  const part = useRef<HTMLElement>(null)
  useRegionAt('line-up', part)
  const putAway = useCallback(() => {
    closeLineUp()
    focusComparison()
  }, [])
  useEscape(part, putAway)
  const takeType = useCallback(
    (type: RelationType) => {
      relateClaims(type, first, second)
    },
    [first, second],
  )
  useTypeKeys(part, takeType)
  if (a === undefined || b === undefined || difference === null) return null
  return (
    <section ref={part} className={styles['line-up']} aria-label="Lined up">
      <header className={styles['header']}>
        <h2 className={styles['title']}>Lined up</h2>
        <output className={styles['likeness']}>
          {Math.round(difference.likeness * 100)}% of their words are the same.
        </output>
        <span className={styles['key']}>
          <strong className={styles['run']}>only here</strong>
          <span className={styles['run']} data-quoted>
            quoted
          </span>
          <span className={styles['run']} data-fact>
            number, date, name, hedge, negation
          </span>
        </span>
        <button type="button" className="button plain" onClick={() => lineUp(second, first)}>
          <ArrowLeftRight size={13} aria-hidden /> Swap
        </button>
        <button
          type="button"
          className="button plain"
          aria-label="Put the line-up away (Escape)"
          onClick={putAway}
        >
          <X size={14} aria-hidden />
        </button>
      </header>
      <div className={styles['sides']}>
        <Side claim={a} tokens={difference.first} place="First" />
        <Side claim={b} tokens={difference.second} place="Second" />
      </div>
      {difference.facts.length === 0 ? null : (
        <ul className={styles['facts']} aria-label="Facts that differ">
          {difference.facts.map(({ fact, text }) => (
            <li key={`${fact} ${text}`}>
              <span className={styles['fact']}>{fact}</span> {text}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['relate']}>
        <span className={styles['soft']}>The first</span>
        {RelationType.options.map((type, index) => (
          <button
            key={type}
            type="button"
            className="button"
            disabled={isReadOnly}
            aria-pressed={relations.some((relation) => relation.type === type)}
            onClick={() => relateClaims(type, first, second)}
          >
            <span aria-hidden>{RELATION_WORDS[type].sign}</span> {type}{' '}
            <kbd className="key">{index + 1}</kbd>
          </button>
        ))}
        <span className={styles['soft']}>the second.</span>
      </div>
      {relations.length === 0 ? null : (
        <ul className={styles['relations']} aria-label="Relations between the two">
          {relations.map((relation) => (
            <RelationRow
              key={relation.id}
              relation={relation}
              first={first}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
