import type { FormEvent, ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
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

/** A dialog of the table pane: Enter goes on, Escape and a press outside close it. */
export function DialogBox(props: DialogBoxProps) {
  const { title, children, action, isDangerous, isDisabled, onAction } = props
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isDisabled !== true) onAction()
  }
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeTableDialog()
      }}
    >
      <Modal className="dialog">
        <Dialog className="table-dialog">
          <form onSubmit={handleSubmit}>
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <div className="dialog-body">{children}</div>
            <div className="dialog-actions">
              <Button className="button" autoFocus={action === null} onPress={closeTableDialog}>
                {action === null ? 'Close' : 'Cancel'}
              </Button>
              {action === null ? null : (
                <Button
                  type="submit"
                  className={isDangerous === true ? 'button danger' : 'button primary'}
                  isDisabled={isDisabled === true}
                >
                  {action}
                </Button>
              )}
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
