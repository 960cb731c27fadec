import type { SpeakerPart } from '../../shared/names/mixed-speakers.ts'
import { countRows } from '../../shared/tables/writing.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { useCardActions } from '../kit/keys/card-actions.ts'
import { CARD } from './card-keys.ts'
import { keepWhole, type ShownMixed } from './names-state.ts'
import styles from './NamesView.module.css'
import { askToPart } from './parting.ts'
import { Reasons } from './Reasons.tsx'

/** One of those whom a speaker may be, by what the texts say. */
function Part({ part }: { readonly part: SpeakerPart }) {
  return (
    <li className={styles['name']}>
      <span>
        <span className={styles['words']} dir="auto">
          {part.name}
        </span>{' '}
        <span className={styles['soft']}>{part.descriptions.join(', ')}</span>
      </span>
      <span />
      <span className={styles['soft']}>{countRows('claims', part.claimIds.length)}</span>
    </li>
  )
}

interface MixedCardProps {
  readonly shown: ShownMixed
  readonly isReadOnly: boolean
}

/** A speaker who may be several people: what each text says, and the way to part them. */
export function MixedCard({ shown: { speaker, mixed }, isReadOnly }: MixedCardProps) {
  const part = () => {
    if (!isReadOnly) askToPart(speaker.id, mixed.parts[1] ?? null)
  }
  const keep = () => keepWhole(speaker.id)
  const target = useFocusTarget<HTMLButtonElement>(CARD)
  return (
    <li className={styles['card']} {...useCardActions({ accept: part, reject: keep })}>
      <div className={styles['head']}>
        <span className={styles['table']}>Speaker</span>
        <Reasons reasons={mixed.reasons} doubts={[]} />
        <button
          type="button"
          className="button"
          ref={target}
          disabled={isReadOnly}
          aria-label={`Part… “${speaker.name}”`}
          onClick={part}
        >
          Part…
        </button>
        <button
          type="button"
          className="button"
          aria-label={`One person: “${speaker.name}”`}
          onClick={keep}
        >
          One person
        </button>
      </div>
      <ul
        className={`${styles['list'] ?? ''} ${styles['names'] ?? ''}`}
        aria-label={`Who “${speaker.name}” may be`}
      >
        {mixed.parts.map((part) => (
          <Part key={part.claimIds.join(' ')} part={part} />
        ))}
      </ul>
    </li>
  )
}
