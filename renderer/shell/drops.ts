import { openDialog } from '../state/dialog-state.ts'
import { droppedFiles } from '../importing/file-inputs.ts'
import { importFiles } from '../importing/article-choice.ts'
import { useProjectState } from '../state/project-state.ts'

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable], [role="grid"], [role="dialog"]') !== null
  )
}

/** Opens articles that are dropped on the window or pasted outside a field. Returns the way to stop. */
export function listenForDrops(page: Document): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') === true) {
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      page.documentElement.dataset['dropping'] = 'true'
    }
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) delete page.documentElement.dataset['dropping']
  }
  const drop = (event: DragEvent) => {
    delete page.documentElement.dataset['dropping']
    const data = event.dataTransfer
    if (data === null || data.files.length === 0) return
    event.preventDefault()
    void droppedFiles(data).then(importFiles)
  }
  const paste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || isField(event.target)) return
    if (useProjectState.getState().info?.isReadOnly !== false) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (files.length === 0 && text.trim() === '') return
    event.preventDefault()
    if (files.length > 0) void importFiles(files)
    else openDialog({ type: 'paste', text })
  }
  page.addEventListener('dragover', over)
  page.addEventListener('dragleave', leave)
  page.addEventListener('drop', drop)
  page.addEventListener('paste', paste)
  return () => {
    page.removeEventListener('dragover', over)
    page.removeEventListener('dragleave', leave)
    page.removeEventListener('drop', drop)
    page.removeEventListener('paste', paste)
  }
}
