import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { closeDialog } from '../../state/dialog-state.ts'
import { DialogFrame } from './DialogFrame.tsx'

interface ReadingDialogProps {
  readonly title: string
  readonly width?: number
  readonly children: ReactNode
}

/** A dialog to read: there is nothing to do in it but to close it. */
export function ReadingDialog({ title, width = 820, children }: ReadingDialogProps) {
  return (
    <DialogFrame
      title={title}
      width={width}
      isReading
      actions={
        <Button className="button primary" autoFocus onPress={closeDialog}>
          Close
        </Button>
      }
    >
      {children}
    </DialogFrame>
  )
}
