import { ChoiceEditor } from './ChoiceEditor.tsx'
import './editors.css'
import { OfferingEditor } from './OfferingEditor.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { ReferencesEditor } from './ReferencesEditor.tsx'
import { TagsEditor } from './TagsEditor.tsx'
import { TextEditor } from './TextEditor.tsx'
import type { EditorProps } from './use-editor.ts'

/** The editor that a column's kind asks for. */
export function CellEditor(props: EditorProps) {
  switch (props.column.kind) {
    case 'text':
      return props.column.offered === undefined ? (
        <TextEditor {...props} />
      ) : (
        <OfferingEditor {...props} />
      )
    case 'note':
      return <NoteEditor {...props} />
    case 'choice':
      return <ChoiceEditor {...props} />
    case 'tags':
      return <TagsEditor {...props} />
    case 'references':
      return <ReferencesEditor {...props} />
    case 'fixed':
      return null
  }
}
