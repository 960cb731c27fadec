import { useFocusTarget } from '../focus/use-region.ts'
import { showMainView } from '../../state/main-view.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from './EmptyView.module.css'

interface EmptyAction {
  readonly word: string
  /** Whether it is the first thing to do here. */
  readonly isMain: boolean
  readonly run: () => void
}

/** What to do where there is no claim yet. */
export const TAG_CLAIMS: EmptyAction = {
  word: 'Tag claims',
  isMain: true,
  run: () => showMainView('tag'),
}

interface EmptyViewProps {
  /** The region that it is in, whose focus it takes. */
  readonly name: string
  readonly message: string
  readonly action: EmptyAction | null
}

/** Why a view has nothing to show, and what to do. */
export function EmptyView({ name, message, action }: EmptyViewProps) {
  const target = useFocusTarget<HTMLElement>(name)
  const isLoading = useProjectState((state) => state.status === 'loading')
  if (isLoading) return <div className={styles['empty']}>Reading the project…</div>
  return (
    <div className={styles['empty']}>
      <output ref={action === null ? target : undefined} tabIndex={-1}>
        {message}
      </output>
      {action === null ? null : (
        <button
          type="button"
          className={action.isMain ? 'button primary' : 'button'}
          ref={target}
          onClick={action.run}
        >
          {action.word}
        </button>
      )}
    </div>
  )
}
