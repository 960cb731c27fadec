import { Button } from 'react-aria-components'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { closeDialog, useDialog, type DialogRequest } from '../state/dialog-state.ts'

type ConfirmRequest = Extract<DialogRequest, { type: 'confirm' }>

/** Asks before something that cannot be taken back. Not going on has the focus at first. */
export function ConfirmDialog({ request }: { readonly request: ConfirmRequest }) {
  const handleConfirm = () => {
    useDialog.setState({ request: null })
    request.answer(true)
  }
  return (
    <DialogFrame
      title={request.title}
      width={480}
      actions={
        <>
          <Button className="button" autoFocus onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" onPress={handleConfirm}>
            {request.action}
          </Button>
        </>
      }
    >
      <p>{request.question}</p>
    </DialogFrame>
  )
}
