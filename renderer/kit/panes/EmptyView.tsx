import { Button } from 'react-aria-components'
import { useFocusTarget } from '../focus/use-region.ts'
import styles from './EmptyView.module.css'

interface EmptyViewProps {
  /** The region that it is in, whose focus the button takes. */
  readonly name: string
  readonly isLoading: boolean
  readonly message: string
  readonly action: string
  /** Whether the action is the first thing to do here. */
  readonly isMain?: boolean
  readonly onAction: () => void
}

/** Why a view has nothing to show, and what to do. */
export function EmptyView(props: EmptyViewProps) {
  const { name, isLoading, message, action, isMain = true, onAction } = props
  const target = useFocusTarget<HTMLButtonElement>(name)
  if (isLoading) return <div className={styles['empty']}>Reading the project…</div>
  return (
    <div className={styles['empty']}>
      <p>{message}</p>
      <Button className={isMain ? 'button primary' : 'button'} ref={target} onPress={onAction}>
        {action}
      </Button>
    </div>
  )
}
