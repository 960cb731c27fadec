import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { closeDialog } from './dialog-state.ts'

interface DialogFrameProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the lower edge, the one that goes on last. */
  readonly actions: ReactNode
  readonly width?: number
}

/** What every dialog of the window looks like; Escape and a press outside close it. */
export function DialogFrame({ title, children, actions, width = 560 }: DialogFrameProps) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeDialog()
      }}
    >
      <Modal style={{ width: `min(${width}px, 92vw)` }}>
        <Dialog className="dialog" style={{ width: '100%' }}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <div className="dialog-actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
