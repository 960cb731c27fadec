import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { DialogFrame } from '../../kit/dialog/DialogFrame.tsx'
import { closeTableDialog } from '../table-dialog.ts'

interface DialogBoxProps {
  readonly title: string
  readonly children: ReactNode
  /** What the button that goes on says; null where there is nothing but reading to do. */
  readonly action: string | null
  readonly isDangerous?: boolean
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

/** A dialog of the table pane: Enter goes on. */
export function DialogBox(props: DialogBoxProps) {
  const { title, children, action, isDangerous, isDisabled = false, onAction } = props
  return (
    <DialogFrame
      title={title}
      onClose={closeTableDialog}
      onSubmit={isDisabled || action === null ? undefined : onAction}
      actions={
        <>
          <Button className="button" autoFocus={action === null} onPress={closeTableDialog}>
            {action === null ? 'Close' : 'Cancel'}
          </Button>
          {action === null ? null : (
            <Button
              className={isDangerous === true ? 'button danger' : 'button primary'}
              isDisabled={isDisabled}
              onPress={onAction}
            >
              {action}
            </Button>
          )}
        </>
      }
    >
      <div className="table-dialog">{children}</div>
    </DialogFrame>
  )
}
