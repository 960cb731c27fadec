import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { closeDialog } from '../../state/dialog-state.ts'
import { useSubmitKeys } from './use-submit-keys.ts'

interface DialogFrameProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the lower edge, the one that goes on last. */
  readonly actions?: ReactNode
  readonly width?: number
  /** A `list` to choose from stands high in the window, fills its dialog, and says its title to screen readers alone. */
  readonly shape?: 'form' | 'list'
  readonly onClose?: () => void
  /** What Enter does in a line or on a choice, where it means nothing else, and Ctrl+Enter anywhere. */
  readonly onSubmit?: (() => void) | undefined
  /** Whether there is nothing but text to read, so that the text itself must take the focus to be scrolled by keys. */
  readonly isReading?: boolean
}

/** The one shell of all dialogs: Escape and a press outside close it. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, children, actions, width = 560, shape = 'form', isReading = false } = props
  const { onClose = closeDialog, onSubmit } = props
  const body = useSubmitKeys<HTMLElement>(onSubmit)
  const isList = shape === 'list'
  return (
    <ModalOverlay
      className="dialog-overlay"
      data-shape={shape}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal style={{ width: `min(${width}px, 92vw)` }}>
        <Dialog
          className="dialog"
          style={{ width: '100%' }}
          {...(isList ? { 'aria-label': title } : {})}
        >
          {isList ? null : (
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
          )}
          <section
            ref={body}
            className={isList ? 'dialog-list' : 'dialog-body'}
            {...(isReading ? { tabIndex: 0, 'aria-label': title } : {})}
          >
            {children}
          </section>
          {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
