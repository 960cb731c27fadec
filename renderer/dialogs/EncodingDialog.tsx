import { useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { answerDialog, closeDialog, type DialogRequest } from '../state/dialog-state.ts'
import styles from './EncodingDialog.module.css'

type EncodingRequest = Extract<DialogRequest, { type: 'encoding' }>

/** Asks which encoding reads right, with the opening of the text as each would read it. */
export function EncodingDialog({ request }: { readonly request: EncodingRequest }) {
  const { fileName, guesses } = request.unsure
  const [encoding, setEncoding] = useState(guesses[0]?.encoding ?? '')
  const submit = () => {
    if (encoding !== '') answerDialog(encoding)
  }
  return (
    <DialogFrame
      title={`How is “${fileName}” encoded?`}
      width={680}
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Leave it out
          </Button>
          <Button className="button primary" isDisabled={encoding === ''} onPress={submit}>
            Open it like this
          </Button>
        </>
      }
    >
      <p>
        The file does not say how its letters are written. Choose the reading that looks right: it
        is kept for ever as you open it now.
      </p>
      <RadioGroup
        value={encoding}
        onChange={setEncoding}
        aria-label="Encoding"
        className={styles['guesses'] ?? ''}
      >
        {guesses.map((guess) => (
          <Radio
            key={guess.encoding}
            value={guess.encoding}
            autoFocus={guess === guesses[0]}
            className={styles['guess'] ?? ''}
          >
            <span className={`radio-mark ${styles['mark'] ?? ''}`} aria-hidden />
            <span className={styles['text']}>
              <Label className={styles['name'] ?? ''}>{guess.encoding}</Label>
              <span className={styles['sample']}>{guess.sample}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </DialogFrame>
  )
}
