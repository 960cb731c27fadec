import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { closeDialog } from './dialog-state.ts'

interface DialogFrameProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the lower edge, the one that goes on last. */
  readonly actions: ReactNode
  readonly width?: number
  /** Whether there is nothing but text to read, so that the text itself must take the focus to be scrolled by keys. */
  readonly isReading?: boolean
}

/** What every dialog of the window looks like; Escape and a press outside close it. */
export function DialogFrame({
  title,
  children,
  actions,
  width = 560,
  isReading = false,
}: DialogFrameProps) {
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
          <section
            className="dialog-body"
            {...(isReading ? { tabIndex: 0, 'aria-label': title } : {})}
          >
            {children}
          </section>
          <div className="dialog-actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
