import { TakeOff } from '../kit/chips/TakeOff.tsx'
import { useState } from 'react'
import type { Claim } from '../../shared/domain/claim.ts'
import { CommandKeyCap } from '../kit/keys/KeyCap.tsx'
import { useRegistry } from '../kit/keys/registry.ts'
import { dropTopic, hasTopic, toggleTopic } from './topic-actions.ts'
import { idOfOffer } from './topic-commands.ts'
import { TopicMark } from './TopicMark.tsx'
import styles from './TopicParts.module.css'
import { TopicPicker } from './TopicPicker.tsx'
import { useTopicProposals, useTopicsSearch } from './topics-search.ts'

interface OffersProps {
  readonly claim: Claim
  readonly offers: readonly { readonly topic: string; readonly reason: string }[]
}

/** The topics that the claim may get, each with its key, and why: of the first, or the one pointed at. */
function Offers({ claim, offers }: OffersProps) {
  const commands = useRegistry((state) => state.commands)
  const [pointed, setPointed] = useState<string | null>(null)
  const told = offers.find(({ topic }) => topic === pointed) ?? offers[0]
  if (told === undefined) return null
  return (
    <>
      <span className={styles['offers']} role="toolbar" aria-label="Topics offered">
        {offers.map(({ topic, reason }, index) => (
          <button
            key={topic}
            type="button"
            className={styles['offer']}
            aria-pressed={hasTopic(claim.topics, topic)}
            title={`${topic}: ${reason}`}
            onMouseDown={(event) => event.preventDefault()}
            onPointerEnter={() => setPointed(topic)}
            onPointerLeave={() => setPointed(null)}
            onFocus={() => setPointed(topic)}
            onBlur={() => setPointed(null)}
            onClick={() => toggleTopic(claim.id, topic)}
          >
            <CommandKeyCap command={commands.get(idOfOffer(index + 1))} />
            <TopicMark topic={topic} />
          </button>
        ))}
      </span>
      <span className={styles['reason']} aria-hidden>
        {told.reason}
      </span>
    </>
  )
}

interface TopicPartsProps {
  readonly claim: Claim
  readonly isFixed: boolean
  /** Called after a topic was chosen from the list. */
  readonly onChosen?: (() => void) | undefined
}

/** The topics of a claim: those it has, a field for more, and those that are offered. */
export function TopicParts({ claim, isFixed, onChosen }: TopicPartsProps) {
  useTopicProposals()
  const shown = useTopicsSearch((state) => state.shown)
  const offers = isFixed || shown?.claimId !== claim.id ? [] : shown.offers
  const own = claim.topics.filter(
    (topic) =>
      !hasTopic(
        offers.map((one) => one.topic),
        topic,
      ),
  )
  return (
    <>
      {own.map((topic) => (
        <span key={topic} className={styles['chip']}>
          <TopicMark topic={topic} />
          {isFixed ? null : (
            <TakeOff
              what={`topic ${topic}`}
              isTabStop
              onTakeOff={() => dropTopic(claim.id, topic)}
            />
          )}
        </span>
      ))}
      {isFixed ? null : <TopicPicker key={claim.id} claim={claim} onChosen={onChosen} />}
      <Offers claim={claim} offers={offers} />
    </>
  )
}
