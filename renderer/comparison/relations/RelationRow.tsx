import { ArrowLeftRight, X } from 'lucide-react'
import { useId, type KeyboardEvent } from 'react'
import type { Id } from '../../../shared/domain/id.ts'
import { IS_MUTUAL, type Relation } from '../../../shared/domain/relation.ts'
import { useTypedText } from '../../kit/editing/use-typed-text.ts'
import { useFocusTarget } from '../../kit/focus/use-region.ts'
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
  const note = useTypedText({
    part: 'note',
    record: 'relation',
    text: relation.note,
    read: () => currentProject().relations.get(relation.id)?.note,
    write: (typed) => setNote(relation, typed),
  })
  const problemId = useId()
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') note.takeBack()
    else if (!note.write()) return
    focusComparison()
  }
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
        aria-invalid={note.problem !== null}
        aria-describedby={note.problem === null ? undefined : problemId}
        value={note.typed}
        readOnly={isReadOnly}
        onChange={(event) => note.type(event.target.value)}
        onBlur={note.write}
        onKeyDown={handleKeyDown}
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
      {note.problem === null ? null : (
        <span id={problemId} role="alert" className={styles['problem']}>
          {note.problem}
        </span>
      )}
    </li>
  )
}
