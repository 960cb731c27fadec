import { Button } from 'react-aria-components'

interface EmptyRowsProps {
  readonly message: string
  readonly action?: { readonly word: string; readonly run: () => void } | null
}

/** In place of the rows: why there are none, and what to do. */
export function EmptyRows({ message, action = null }: EmptyRowsProps) {
  return (
    <div className="table-empty">
      <p>{message}</p>
      {action === null ? null : (
        <Button className="button" onPress={action.run}>
          {action.word}
        </Button>
      )}
    </div>
  )
}
