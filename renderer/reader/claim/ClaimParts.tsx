import { isFlawed, type Anchor } from '../../../shared/domain/text/anchor.ts'
import type { ReactNode } from 'react'
import type { Claim } from '../../../shared/domain/claim.ts'
import { anchorsOf, type MarkRole } from '../../../shared/domain/text/marks.ts'
import { KeyCap } from '../../kit/keys/KeyCap.tsx'
import { Part, PartList } from '../../kit/panes/PartList.tsx'
import { useProjectState } from '../../state/project-state.ts'
import { addNamedSource, chooseSpeaker, moveLinkBy, removeSource } from './card-actions.ts'
import { TakeOff } from '../../kit/chips/TakeOff.tsx'
import styles from './ClaimCard.module.css'
import { useSpeakerKeys } from './link-keys.ts'
import { NamePicker } from './NamePicker.tsx'
import { goToSpan } from '../reader-state.ts'
import { SpanChip } from './SpanChip.tsx'
import { TopicParts } from '../../topics/TopicParts.tsx'
import { takeOff } from '../tag-actions.ts'

interface PartProps {
  readonly claim: Claim
  readonly text: string
  readonly isFixed: boolean
}

function goTo(text: string, anchor: Anchor): (() => void) | undefined {
  return anchor.end <= text.length ? () => goToSpan(anchor) : undefined
}

interface ChipsProps extends PartProps {
  readonly of: MarkRole
  /** Which of the role's spans: all but for those of one speaker. */
  readonly from?: number
  readonly count?: number
  readonly onMove?: ((by: 1 | -1) => void) | undefined
}

/** The chips of one role's spans, in reading order. */
function Chips({ claim, text, isFixed, of, from = 0, count, onMove }: ChipsProps) {
  const anchors = anchorsOf(claim, of)
  return anchors
    .slice(from, from + (count ?? anchors.length))
    .map((anchor, place) => (
      <SpanChip
        key={`${anchor.start}-${anchor.end}`}
        markedAs={of === 'content' ? 'words' : of}
        words={anchor.quote}
        isFlawed={isFlawed(text, anchor)}
        isFixed={isFixed}
        onGo={goTo(text, anchor)}
        onTakeOff={() => takeOff({ claimId: claim.id, role: of, index: from + place })}
        onMove={onMove}
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
          isFlawed={link.mentions.some((anchor) => isFlawed(text, anchor))}
          isFixed={isFixed}
          onGo={mention === undefined ? undefined : goTo(text, mention)}
          onTakeOff={() => removeSource(claim.id, position)}
          onMove={
            claim.via.length > 1 ? (by) => moveLinkBy('sources', claim.id, position, by) : undefined
          }
        />
      </span>
    )
  })
}

interface SpeakersProps extends PartProps {
  readonly onChosen: (() => void) | undefined
}

/** The speakers in order, each with a field for the name and the words that name them; and a field for another. */
function Speakers({ claim, text, isFixed, onChosen }: SpeakersProps) {
  const { speakers } = claim
  const keys = useSpeakerKeys(claim)
  const picker = (position: number, key: string, label: string, placeholder: string) => (
    <NamePicker
      key={`${claim.id} ${key}`}
      table="speakers"
      label={label}
      placeholder={placeholder}
      chosen={speakers[position]?.speakerId ?? null}
      isDisabled={isFixed}
      onChoose={(choice) => {
        const isDone = chooseSpeaker(claim.id, position, choice)
        if (isDone) onChosen?.()
        return isDone
      }}
    />
  )
  const before = (position: number) =>
    speakers.slice(0, position).reduce((sum, { mentions }) => sum + mentions.length, 0)
  return (
    <>
      {keys.map((key, position) => (
        <span key={key} className={styles['link']}>
          {picker(
            position,
            key,
            position === 0 ? 'Speaker of the claim' : `Speaker ${position + 1} of the claim`,
            'Name it (S)',
          )}
          <Chips
            claim={claim}
            text={text}
            isFixed={isFixed}
            of="speaker"
            from={before(position)}
            count={speakers[position]?.mentions.length ?? 0}
            onMove={
              speakers.length > 1
                ? (by) => moveLinkBy('speakers', claim.id, position, by)
                : undefined
            }
          />
          {isFixed || speakers[position]?.mentions.length !== 0 ? null : (
            <TakeOff
              what={`speaker ${position + 1}`}
              isTabStop
              onTakeOff={() => chooseSpeaker(claim.id, position, { type: 'none' })}
            />
          )}
        </span>
      ))}
      {isFixed || speakers.length === 0
        ? null
        : picker(speakers.length, 'another', 'Add a speaker', 'Add another')}
    </>
  )
}

function Hint({ command, children }: { readonly command: string; readonly children: string }) {
  return (
    <span className={styles['hint']}>
      {children} <KeyCap shortcut={command} />
    </span>
  )
}

interface ClaimPartsProps extends PartProps {
  /** Names offered beside the pickers. */
  readonly speakerChoices?: ReactNode
  readonly sourceChoices?: ReactNode
  /** Whether the keys that add to a part are named beside it. */
  readonly hasHints?: boolean
  /** Called after a name was chosen from a list. */
  readonly onChosen?: () => void
}

/** What a claim is made of, each part to be changed in its place: words, speaker, cue and chain of sources. */
export function ClaimParts(props: ClaimPartsProps) {
  const { claim, text, isFixed, speakerChoices, sourceChoices, onChosen } = props
  const hasHints = !isFixed && (props.hasHints ?? true)
  const part = { claim, text, isFixed }
  return (
    <PartList className={styles['parts']}>
      <Part term="Words" isLine={claim.content.length === 1}>
        <Chips {...part} of="content" />
        {hasHints ? <Hint command="e">add</Hint> : null}
      </Part>
      <Part term="Cue">
        <Chips {...part} of="cue" />
        {claim.cues.length === 0 && hasHints ? <Hint command="q">mark “said”</Hint> : null}
      </Part>
      <Part term="Speaker" isWide>
        <Speakers {...part} onChosen={onChosen} />
        {speakerChoices}
      </Part>
      <Part term="Via" isWide>
        <Chain {...part} />
        {isFixed ? null : (
          <NamePicker
            key={claim.id}
            table="sources"
            label="Add a source to the chain"
            placeholder="Add one (V)"
            chosen={null}
            isDisabled={false}
            // The focus stays: the next source of the chain may follow, and its letters are no commands.
            onChoose={(choice) => addNamedSource(claim.id, choice)}
          />
        )}
        {sourceChoices}
      </Part>
      <Part term="Topics" isWide data-picker="topics">
        <TopicParts claim={claim} isFixed={isFixed} onChosen={onChosen} />
      </Part>
    </PartList>
  )
}
