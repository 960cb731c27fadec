import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Claim } from '../../shared/domain/claim.ts'
import { dayOf } from '../../shared/domain/day.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import type { Id } from '../../shared/domain/id.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import { readTypedDay } from '../../shared/domain/text/typed-day.ts'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { TakeOff } from '../kit/chips/TakeOff.tsx'
import { TypedField } from '../kit/editing/TypedField.tsx'
import { handleTypedKey } from '../kit/editing/typed-keys.ts'
import { useTypedText } from '../kit/editing/use-typed-text.ts'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { currentProject } from '../state/project-state.ts'
import { addEvidence, changeEvidenceAt, removeEvidence } from './judgement-actions.ts'
import { EVIDENCE_FIELD } from './judgement-commands.ts'
import styles from './JudgementParts.module.css'

/** A part as it is kept, or why it cannot be. */
function readPart(part: keyof Evidence, typed: string): Outcome<string> {
  const text = tidyName(typed)
  if (part === 'address' && text === '') return refuse('Evidence needs an address or a reference.')
  return part !== 'seen' || text === '' ? succeed(text) : readTypedDay(text)
}

interface PartProps {
  readonly claimId: Id
  readonly evidence: Evidence
  /** Which of the claim's it is, from 0. */
  readonly place: number
  readonly part: keyof Evidence
  readonly label: string
  readonly placeholder: string
  readonly isFixed: boolean
  /** Told that it took the focus, where it is to be typed next. */
  readonly onReached?: (() => void) | undefined
}

/** One part of one piece of evidence, which can be typed. */
function PartField(props: PartProps) {
  const { claimId, evidence, place, part, label, placeholder, isFixed, onReached } = props
  const field = useRef<HTMLElement>(null)
  const keepField = useCallback((element: HTMLElement | null) => {
    field.current = element
  }, [])
  const text = useTypedText({
    part: label.toLowerCase(),
    record: 'claim',
    text: evidence[part],
    read: () => currentProject().claims.get(claimId)?.evidence[place]?.[part],
    check: (typed) => {
      const read = readPart(part, typed)
      return read.ok ? null : read.failure.message
    },
    write: (typed) => {
      const kept = readPart(part, typed)
      if (!kept.ok) return null
      return changeEvidenceAt(claimId, place, { [part]: kept.value }) ? kept.value : null
    },
  })
  // Before the next key comes, which is typed into it.
  useLayoutEffect(() => {
    if (onReached === undefined) return
    field.current?.focus()
    onReached()
  }, [onReached])
  return (
    <TypedField
      field={keepField}
      label={`${label} ${place + 1}`}
      text={text}
      isFixed={isFixed}
      placeholder={placeholder}
      part={part}
      isWrapped={part === 'note'}
      className={styles['cell']}
    />
  )
}

interface AddFieldProps {
  readonly claimId: Id
  /** Told that it was added with Enter: what else is known of it is typed next. */
  readonly onAdded: () => void
}

/** The field that adds evidence, as seen today. */
function AddField({ claimId, onAdded }: AddFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useFocusTargetAt(EVIDENCE_FIELD, field)
  const text = useTypedText({
    part: 'evidence',
    record: 'claim',
    text: '',
    read: () => (currentProject().claims.has(claimId) ? '' : undefined),
    write: (typed) => {
      if (tidyName(typed) === '') return ''
      return addEvidence(claimId, typed, dayOf(new Date())) ? '' : null
    },
  })
  const { typed, type, write } = text
  return (
    <input
      ref={field}
      className={`field ${styles['add'] ?? ''}`}
      aria-label="Add evidence"
      placeholder="Add an address or a reference"
      value={typed}
      onChange={({ target }) => type(target.value)}
      onBlur={write}
      onKeyDown={(event) => {
        if (handleTypedKey(event, text) && tidyName(typed) !== '') onAdded()
      }}
    />
  )
}

/** The evidence of a claim, a line each: where it is, what of it bears on the claim, and when it was seen. */
export function EvidenceList({
  claim,
  isFixed,
}: {
  readonly claim: Claim
  readonly isFixed: boolean
}) {
  const { id, evidence } = claim
  // The piece that was just added, of which the note comes next.
  const [added, setAdded] = useState<number | null>(null)
  const forgetAdded = useCallback(() => setAdded(null), [])
  return (
    <>
      {evidence.length === 0 ? null : (
        <ul className={styles['evidence']} aria-label="Evidence">
          {Array.from(evidence.entries(), ([place, one]) => {
            const part = { claimId: id, evidence: one, place, isFixed }
            return (
              <li key={place}>
                <PartField {...part} part="address" label="Address of evidence" placeholder="" />
                <PartField
                  {...part}
                  part="note"
                  label="Note of evidence"
                  placeholder="What it shows"
                  onReached={place === added ? forgetAdded : undefined}
                />
                <PartField
                  {...part}
                  part="seen"
                  label="Day of seeing evidence"
                  placeholder="YYYY-MM-DD"
                />
                {isFixed ? null : (
                  <TakeOff
                    what={`evidence ${place + 1}`}
                    isTabStop
                    onTakeOff={() => removeEvidence(id, place)}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {isFixed ? (
        evidence.length === 0 && <span className={styles['none']}>none</span>
      ) : (
        <AddField claimId={id} onAdded={() => setAdded(evidence.length)} />
      )}
    </>
  )
}
