import { X } from 'lucide-react'
import { useRef } from 'react'
import { checkAnchor, type Anchor } from '../../shared/domain/anchor.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { anchorsOf, type MarkRole } from '../../shared/domain/marks.ts'
import { spellKeys } from '../shell/keys.ts'
import { useProjectState } from '../state/project-state.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import { addNamedSource, chooseSpeaker, moveLink, removeLink } from './card-actions.ts'
import styles from './ClaimCard.module.css'
import { placeInOrder } from './claim-order.ts'
import { KindPicker } from './KindPicker.tsx'
import { NamePicker } from './NamePicker.tsx'
import { useMarks } from './placed-marks.ts'
import { goToSpan, useReader } from './reader-state.ts'
import { SpanChip } from './SpanChip.tsx'
import { takeOff } from './tag-actions.ts'
import { useFocusReturn } from './text-focus.ts'

interface PartProps {
  readonly claim: Claim
  readonly text: string
  readonly isFixed: boolean
}

function goTo(text: string, anchor: Anchor): (() => void) | undefined {
  return anchor.end <= text.length ? () => goToSpan(anchor) : undefined
}

/** The chips of one role's spans, in reading order. */
function Chips({ claim, text, isFixed, of }: PartProps & { readonly of: MarkRole }) {
  return anchorsOf(claim, of).map((anchor, index) => (
    <SpanChip
      key={`${anchor.start}-${anchor.end}`}
      markedAs={of === 'content' ? 'words' : of}
      words={anchor.quote}
      isFlawed={checkAnchor(text, anchor) !== 'exact'}
      isFixed={isFixed}
      onGo={goTo(text, anchor)}
      onTakeOff={() => takeOff({ claimId: claim.id, role: of, index })}
    />
  ))
}

/** The chain of sources, nearest the speaker first. */
function Chain({ claim, text, isFixed }: PartProps) {
  const sources = useProjectState((state) => state.project.sources)
  return claim.via.map((link, position) => {
    const name = sources.get(link.sourceId)?.name ?? 'unknown source'
    const [mention] = link.mentions
    const count = link.mentions.length > 1 ? ` (${link.mentions.length} mentions)` : ''
    return (
      <span key={link.sourceId} className={styles['link']}>
        <span className={styles['arrow']} aria-hidden>
          ←
        </span>
        <SpanChip
          markedAs="source"
          words={`${name}${count}`}
          isFlawed={link.mentions.some((anchor) => checkAnchor(text, anchor) !== 'exact')}
          isFixed={isFixed}
          onGo={mention === undefined ? undefined : goTo(text, mention)}
          onTakeOff={() => removeLink(claim.id, position)}
          onMove={claim.via.length > 1 ? (by) => moveLink(claim.id, position, by) : undefined}
        />
      </span>
    )
  })
}

function Hint({ command, children }: { readonly command: string; readonly children: string }) {
  return (
    <span className={styles['hint']}>
      {children} <kbd className="key">{spellKeys(command)}</kbd>
    </span>
  )
}

/** The selected claim, in one place, while it is one of the article shown. */
export function ClaimCard() {
  const claimId = useSelection((state) => state.claimId)
  const claim = useProjectState((state) =>
    claimId === null ? undefined : state.project.claims.get(claimId),
  )
  const open = useReader((state) => state.open)
  if (claim === undefined || open === null || claim.articleId !== open.article.id) return null
  return <ShownClaim claim={claim} text={open.text} />
}

/** A claim: its words, its kind, who said it and through whom it came. */
function ShownClaim({ claim, text }: Pick<PartProps, 'claim' | 'text'>) {
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const order = useMarks((state) => state.order)
  const card = useRef<HTMLElement>(null)
  useFocusReturn(card)
  const part = { claim, text, isFixed }
  const number = placeInOrder(order, claim) + 1
  return (
    <section ref={card} className={styles['card']} aria-label="Selected claim" data-scope="reader">
      <header className={styles['header']}>
        <h2 className={styles['title']}>
          Claim {claim.content.length === 0 ? '' : number}
          {claim.review === 'draft' ? <span className={styles['draft']}>draft</span> : null}
        </h2>
        <KindPicker claim={claim} isDisabled={isFixed} />
        <button
          type="button"
          className={`button plain ${styles['close'] ?? ''}`}
          aria-label="Put the claim away"
          onClick={() => selectClaim(null, 'reader')}
        >
          <X size={14} aria-hidden />
        </button>
      </header>
      <dl className={styles['parts']}>
        <dt>Words</dt>
        <dd className={styles['wide']}>
          <Chips {...part} of="content" />
          {isFixed ? null : <Hint command="e">add</Hint>}
        </dd>
        <dt>Speaker</dt>
        <dd>
          <NamePicker
            key={claim.id}
            table="speakers"
            label="Speaker of the claim"
            placeholder="Name it, or press S"
            chosen={claim.speakerId}
            isDisabled={isFixed}
            onChoose={(choice) => chooseSpeaker(claim.id, choice)}
          />
          <Chips {...part} of="speaker" />
        </dd>
        <dt>Cue</dt>
        <dd>
          <Chips {...part} of="cue" />
          {claim.cues.length === 0 && !isFixed ? <Hint command="q">mark “said”</Hint> : null}
        </dd>
        <dt>Via</dt>
        <dd className={styles['wide']}>
          <Chain {...part} />
          {isFixed ? null : (
            <NamePicker
              key={claim.id}
              table="sources"
              label="Add a source to the chain"
              placeholder="Add one, or press V"
              chosen={null}
              isDisabled={false}
              onChoose={(choice) => addNamedSource(claim.id, choice)}
            />
          )}
        </dd>
      </dl>
    </section>
  )
}
