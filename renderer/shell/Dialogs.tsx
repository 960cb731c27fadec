import { lazy, Suspense } from 'react'
import { ReadThroughDialog } from '../drafts/ReadThroughDialog.tsx'
import { OutletsDialog } from '../project/OutletsDialog.tsx'
import { RecordDialog } from '../drafts/RecordDialog.tsx'
import { ThresholdDialog } from '../table/dialogs/ThresholdDialog.tsx'
import { CompactDialog } from '../dialogs/CompactDialog.tsx'
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx'
import { useDialog } from '../state/dialog-state.ts'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { ScaleDialog } from '../judgements/ScaleDialog.tsx'
import { KeysDialog } from '../dialogs/KeysDialog.tsx'
import { NoticesDialog } from '../dialogs/NoticesDialog.tsx'
import { Palette } from '../dialogs/Palette.tsx'
import { PasteDialog } from '../dialogs/PasteDialog.tsx'
import { PathDialog } from '../dialogs/PathDialog.tsx'

const PartDialog = lazy(async () => ({
  default: (await import('../names/PartDialog.tsx')).PartDialog,
}))

const ImportDialog = lazy(async () => ({
  default: (await import('../importing/ImportDialog.tsx')).ImportDialog,
}))

const AnnotatedDialog = lazy(async () => ({
  default: (await import('../annotated/AnnotatedDialog.tsx')).AnnotatedDialog,
}))

const ReturningDialog = lazy(async () => ({
  default: (await import('../returning/ReturningDialog.tsx')).ReturningDialog,
}))
const AlikeDialog = lazy(async () => ({
  default: (await import('../versions/AlikeDialog.tsx')).AlikeDialog,
}))
const VersionsDialog = lazy(async () => ({
  default: (await import('../versions/VersionsDialog.tsx')).VersionsDialog,
}))

/** The one dialog that is open, if any. */
export function Dialogs() {
  const request = useDialog((state) => state.request)
  switch (request?.type) {
    case undefined:
      return null
    case 'path':
      return <PathDialog request={request} />
    case 'confirm':
      return <ConfirmDialog request={request} />
    case 'paste':
      return <PasteDialog text={request.text} />
    case 'export':
      return <ExportDialog />
    case 'scale':
      return <ScaleDialog />
    case 'keys':
      return <KeysDialog />
    case 'compact':
      return <CompactDialog />
    case 'notices':
      return <NoticesDialog />
    case 'palette':
      return <Palette />
    case 'read-through':
      return <ReadThroughDialog />
    case 'outlets':
      return <OutletsDialog />
    case 'threshold':
      return <ThresholdDialog />
    case 'record':
      return <RecordDialog />
    case 'import':
      return (
        <Suspense fallback={null}>
          <ImportDialog />
        </Suspense>
      )
    case 'annotated':
      return (
        <Suspense fallback={null}>
          <AnnotatedDialog />
        </Suspense>
      )
    case 'returning':
      return (
        <Suspense fallback={null}>
          <ReturningDialog />
        </Suspense>
      )
    case 'versions':
      return (
        <Suspense fallback={null}>
          <VersionsDialog request={request} />
        </Suspense>
      )
    case 'alike':
      return (
        <Suspense fallback={null}>
          <AlikeDialog request={request} />
        </Suspense>
      )
    case 'part':
      return (
        <Suspense fallback={null}>
          <PartDialog request={request} />
        </Suspense>
      )
  }
}
