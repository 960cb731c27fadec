import type { Id } from '../../../shared/domain/id.ts'
import { RelationType, type Relation } from '../../../shared/domain/relation.ts'
import { LetterKeyCap } from '../../kit/keys/KeyCap.tsx'
import styles from './LineUp.module.css'
import { relateClaims } from './relation-actions.ts'
import { RelationRow } from './RelationRow.tsx'
import { RELATION_WORDS } from './relation-words.ts'

interface LineUpRelationsProps {
  readonly first: Id
  readonly second: Id
  /** Those between the two. */
  readonly relations: readonly Relation[]
  readonly isReadOnly: boolean
}

/** How two claims lined up stand to each other: the relations there are, and the ways to set another. */
export function LineUpRelations(props: LineUpRelationsProps) {
  const { first, second, relations, isReadOnly } = props
  return (
    <>
      <div className={styles['relate']}>
        <span className={styles['soft']}>The first</span>
        {RelationType.options.map((type) => (
          <button
            key={type}
            type="button"
            className="button"
            disabled={isReadOnly}
            aria-pressed={relations.some((relation) => relation.type === type)}
            onClick={() => relateClaims(type, first, second)}
          >
            <span aria-hidden>{RELATION_WORDS[type].sign}</span> {type}{' '}
            <LetterKeyCap of={`compare.${type}`} />
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
    </>
  )
}
