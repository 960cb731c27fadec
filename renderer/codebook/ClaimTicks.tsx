import { Checkbox } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import type { Id } from '../../shared/domain/id.ts'
import { wordsOf } from '../comparison/claim/claim-text.ts'
import { attributionOf } from '../reader/claim/claim-words.ts'
import { goToClaim } from '../state/navigation.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './ClaimTicks.module.css'

interface ClaimTickProps {
  readonly id: Id
  readonly isTicked: boolean
  readonly isReadOnly: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** One claim by its words, who said it and where, with a tick. */
function ClaimTick({ id, isTicked, isReadOnly, onTick }: ClaimTickProps) {
  const { words, about } = useProjectState(
    useShallow(({ project }) => {
      const claim = project.claims.get(id)
      if (claim === undefined) return { words: '', about: '' }
      const { outlet = '', title = '' } = project.articles.get(claim.articleId) ?? {}
      return {
        words: wordsOf(claim),
        about: [attributionOf(project, claim), outlet || title, ...claim.topics]
          .filter((part) => part !== '')
          .join(' · '),
      }
    }),
  )
  return (
    <li className={styles['claim']}>
      <Checkbox
        className={styles['tick'] ?? ''}
        isSelected={isTicked}
        isDisabled={isReadOnly}
        onChange={onTick}
      >
        <span className="check-mark" aria-hidden />
        <span className={styles['text']}>
          <span className={styles['words']} dir="auto">
            {words}
          </span>{' '}
          <span className={styles['about']}>{about}</span>
        </span>
      </Checkbox>
      <button
        type="button"
        className={styles['open']}
        aria-label={`Open in Tag: ${words}`}
        title="Open in Tag"
        onClick={() => goToClaim(id)}
      >
        →
      </button>
    </li>
  )
}

interface ClaimTicksProps {
  readonly label: string
  readonly claimIds: readonly Id[]
  readonly isTicked: (id: Id) => boolean
  readonly isReadOnly: boolean
  readonly onTick: (id: Id, isTicked: boolean) => void
}

/** Claims to choose from, all of them to be seen. */
export function ClaimTicks(props: ClaimTicksProps) {
  const { label, claimIds, isTicked, isReadOnly, onTick } = props
  return (
    <ul className={styles['claims']} aria-label={label}>
      {claimIds.map((id) => (
        <ClaimTick
          key={id}
          id={id}
          isTicked={isTicked(id)}
          isReadOnly={isReadOnly}
          onTick={(isTicked) => onTick(id, isTicked)}
        />
      ))}
    </ul>
  )
}
