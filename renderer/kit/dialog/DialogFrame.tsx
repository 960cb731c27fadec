import { useEffect, useRef, type ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { closeDialog } from '../../state/dialog-state.ts'

interface DialogFrameProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the lower edge, the one that goes on last. */
  readonly actions: ReactNode
  readonly width?: number
  /** What Enter does on a choice, where it means nothing else, and Ctrl+Enter anywhere, also in a text of many lines. */
  readonly onSubmit?: () => void
  /** Whether there is nothing but text to read, so that the text itself must take the focus to be scrolled by keys. */
  readonly isReading?: boolean
}

/** Takes Enter on a choice, and Ctrl+Enter, before the fields do. */
function useSubmitKeys(onSubmit: (() => void) | undefined) {
  const body = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = body.current
    if (element === null || onSubmit === undefined) return undefined
    const handleKeyDown = (event: KeyboardEvent) => {
      const isChoice =
        event.target instanceof HTMLInputElement &&
        ['radio', 'checkbox', 'range'].includes(event.target.type)
      if (event.key !== 'Enter' || event.isComposing) return
      if (!isChoice && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      onSubmit()
    }
    element.addEventListener('keydown', handleKeyDown)
    return () => element.removeEventListener('keydown', handleKeyDown)
  }, [onSubmit])
  return body
}

/** What every dialog of the window looks like; Escape and a press outside close it. */
export function DialogFrame({
  title,
  children,
  actions,
  width = 560,
  onSubmit,
  isReading = false,
}: DialogFrameProps) {
  const body = useSubmitKeys(onSubmit)
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
            ref={body}
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
