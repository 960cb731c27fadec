import { RecordDialog } from '../drafts/RecordDialog.tsx'
import { ThresholdDialog } from '../drafts/ThresholdDialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { useDialog } from './dialog-state.ts'
import { EncodingDialog } from './EncodingDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { NoticesDialog } from './NoticesDialog.tsx'
import { Palette } from './Palette.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { PathDialog } from './PathDialog.tsx'

/** The one dialog that is open, if any. */
export function Dialogs() {
  const request = useDialog((state) => state.request)
  switch (request?.type) {
    case undefined:
      return null
    case 'path':
      return <PathDialog request={request} />
    case 'encoding':
      return <EncodingDialog key={request.unsure.fileName} request={request} />
    case 'confirm':
      return <ConfirmDialog request={request} />
    case 'paste':
      return <PasteDialog text={request.text} />
    case 'export':
      return <ExportDialog />
    case 'keys':
      return <KeysDialog />
    case 'notices':
      return <NoticesDialog />
    case 'palette':
      return <Palette />
    case 'threshold':
      return <ThresholdDialog />
    case 'record':
      return <RecordDialog />
  }
}
