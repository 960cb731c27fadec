import { useState } from 'react'
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components'
import { importTexts } from '../importing/importing.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { closeDialog } from '../state/dialog-state.ts'
import styles from './PasteDialog.module.css'

/** Takes an article as pasted text, kept exactly as it is in the field. */
export function PasteDialog({ text: pasted }: { readonly text: string }) {
  const [text, setText] = useState(pasted)
  const [name, setName] = useState('Pasted article')
  const submit = () => {
    if (text.trim() === '') return
    closeDialog()
    void importTexts([{ type: 'characters', fileName: name.trim() || 'Pasted article', text }])
  }
  return (
    <DialogFrame
      title="Paste an article"
      width={720}
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={text.trim() === ''} onPress={submit}>
            Open the article
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextField value={name} onChange={setName} className={styles['row'] ?? ''}>
          <Label>Name</Label>
          <Input className="field" />
        </TextField>
        <TextField value={text} onChange={setText} autoFocus className={styles['row'] ?? ''}>
          <Label>Text</Label>
          <TextArea
            className={`field ${styles['text'] ?? ''}`}
            placeholder="Paste the article here."
          />
        </TextField>
      </div>
    </DialogFrame>
  )
}
