import { useTableDialog } from '../table-dialog.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { ProblemsDialog } from './ProblemsDialog.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { SetDialog } from './SetDialog.tsx'
import { ViewsDialog } from './ViewsDialog.tsx'

/** The dialog that the table pane has open, if any. */
export function TableDialogs() {
  const dialog = useTableDialog((state) => state.dialog)
  switch (dialog?.type) {
    case 'replace':
      return <ReplaceDialog {...dialog} />
    case 'merge':
      return <MergeDialog {...dialog} />
    case 'views':
      return <ViewsDialog {...dialog} />
    case 'set':
      return <SetDialog {...dialog} />
    case 'problems':
      return <ProblemsDialog {...dialog} />
    case undefined:
      return null
  }
}
