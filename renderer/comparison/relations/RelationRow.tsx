import { ArrowLeftRight, X } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { IS_MUTUAL, type Relation } from '../../../shared/domain/relation.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { useLastWrite } from '../../kit/editing/use-last-write.ts'
import { useFocusTarget } from '../../kit/focus/use-region.ts'
import { tellUnkept } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { focusComparison, NOTE } from '../grid/comparison-focus.ts'
import styles from './LineUp.module.css'
import { removeRelation, setNote, turnRelation } from './relation-actions.ts'
import { RELATION_WORDS } from './relation-words.ts'

interface RelationRowProps {
  readonly relation: Relation
  /** The claim that is called the first. */
  readonly first: Id
  readonly isReadOnly: boolean
}

/** A relation between the two claims: what it says, its note, and the ways to turn it round or remove it. */
export function RelationRow({ relation, first, isReadOnly }: RelationRowProps) {
  const [note, setDraft] = useState(relation.note)
  const [shown, setShown] = useState(relation.note)
  // A note changed elsewhere (undo, another window) takes the place of what was typed.
  if (shown !== relation.note) {
    setShown(relation.note)
    setDraft(relation.note)
  }
  useLastWrite(() => {
    if (note.trim() === relation.note) return
    if (currentProject().relations.has(relation.id)) setNote(relation, note)
    else tellUnkept(`“${shorten(note, 60)}” was not kept: the relation is gone.`, note)
  })
  const { sign } = RELATION_WORDS[relation.type]
  const sentence =
    relation.fromId === first
      ? `The first ${relation.type} the second`
      : `The second ${relation.type} the first`
  return (
    <li className={styles['relation']}>
      <span className={styles['sign']} aria-hidden>
        {sign}
      </span>
      <span className={styles['sentence']}>{sentence}</span>
      <input
        className={`field ${styles['note'] ?? ''}`}
        ref={useFocusTarget(NOTE)}
        aria-label={`Note: ${sentence}`}
        placeholder="Note (N)"
        value={note}
        readOnly={isReadOnly}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={(event) => setNote(relation, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(relation.note)
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          // Losing the focus keeps what is written by then.
          if (event.key === 'Escape') event.currentTarget.value = relation.note
          focusComparison()
        }}
      />
      {IS_MUTUAL[relation.type] || isReadOnly ? null : (
        <button
          type="button"
          className="button plain"
          aria-label={`Turn round: ${sentence}`}
          onClick={() => turnRelation(relation)}
        >
          <ArrowLeftRight size={13} aria-hidden />
        </button>
      )}
      {isReadOnly ? null : (
        <button
          type="button"
          className="button plain"
          aria-label={`Remove: ${sentence}`}
          onClick={() => removeRelation(relation)}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </li>
  )
}
