import { Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import type { ExportFormat } from '../../shared/api/contract.ts'
import { DEFAULT_EXPORT, type NamedExport } from '../../shared/domain/export-options.ts'
import { tellFailure } from '../kit/notices/notices.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { call } from '../state/connection.ts'
import { closeDialog } from '../state/dialog-state.ts'
import { useViews } from '../state/views.ts'
import { CsvChoice } from './CsvChoice.tsx'
import { choiceOf, optionsOf } from './export-choice.ts'
import { exportProject } from './exporting.ts'
import { forgetExport, keepExport } from './named-exports.ts'
import { TableChoices } from './TableChoices.tsx'
import styles from './ExportDialog.module.css'

/** The formats there are; none until they are known. */
function useFormats(): readonly ExportFormat[] {
  const [formats, setFormats] = useState<readonly ExportFormat[]>([])
  useEffect(() => {
    let isCurrent = true
    void call('export.formats', {}).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setFormats(answer.value.formats)
      else tellFailure(answer.failure)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return formats
}

interface FormatListProps {
  readonly formats: readonly ExportFormat[]
  readonly kept: readonly NamedExport[]
  /** `format:NAME` or `kept:NAME`. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What the project can be written as: what is kept under a name, then every format. */
function FormatList({ formats, kept, value, onChange }: FormatListProps) {
  return (
    <RadioGroup
      aria-label="What to write"
      value={value}
      onChange={onChange}
      className={styles['formats'] ?? ''}
    >
      {kept.map(({ name }) => (
        <Radio key={`kept:${name}`} value={`kept:${name}`} className="choice">
          <span className="radio-mark" aria-hidden />
          <span className={styles['name']} dir="auto">
            {name}
          </span>
        </Radio>
      ))}
      {kept.length === 0 ? null : <hr className={styles['rule']} />}
      {formats.map((format, index) => (
        <Radio
          key={format.name}
          value={`format:${format.name}`}
          autoFocus={index === 0}
          className="choice"
        >
          <span className="radio-mark" aria-hidden />
          {format.title}
        </Radio>
      ))}
    </RadioGroup>
  )
}

interface KeepingProps {
  readonly name: string
  readonly onChange: (name: string) => void
  readonly onKeep: () => void
}

/** A name to keep the choices under. */
function Keeping({ name, onChange, onKeep }: KeepingProps) {
  return (
    <div className={styles['keeping']}>
      <TextField
        value={name}
        onChange={onChange}
        className={styles['keeping-name'] ?? ''}
        maxLength={200}
      >
        <Label>Keep these choices under a name</Label>
        <Input className="field" placeholder="For the desk" />
      </TextField>
      <Button className="button" isDisabled={name.trim() === ''} onPress={onKeep}>
        Keep
      </Button>
    </div>
  )
}

/** How the project is to be written; then asks where. */
export function ExportDialog() {
  const formats = useFormats()
  const kept = useViews((views) => views.exports)
  const [value, setValue] = useState('')
  const [state, setState] = useState(choiceOf('', DEFAULT_EXPORT))
  const format = formats.find(({ name }) => name === state.format) ?? formats[0]
  const named = kept.find(({ name }) => value === `kept:${name}`)
  const choose = (chosen: string) => {
    setValue(chosen)
    const preset = kept.find(({ name }) => chosen === `kept:${name}`)
    if (preset === undefined) setState({ ...state, format: chosen.slice('format:'.length) })
    else setState(choiceOf(preset.format, preset.options))
  }
  const [name, setName] = useState('')
  const keep = () => {
    if (format === undefined) return
    setValue(`kept:${keepExport(name, format.name, optionsOf(state))}`)
    setName('')
  }
  const submit = () => {
    if (format === undefined) return
    closeDialog()
    void exportProject(format, optionsOf(state))
  }
  return (
    <DialogFrame
      title="Export"
      width={860}
      // Enter keeps what a name was typed for; once more, it goes on.
      onSubmit={name.trim() === '' ? submit : keep}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" onPress={submit} isDisabled={format === undefined}>
            {format?.ending === null ? 'Choose a folder…' : 'Choose a file…'}
          </Button>
        </>
      }
    >
      {format === undefined ? null : (
        <div className={styles['panes']}>
          <FormatList
            formats={formats}
            kept={kept}
            value={value === '' ? `format:${format.name}` : value}
            onChange={choose}
          />
          <div className={styles['form']}>
            <div>
              <p className={styles['about']}>{format.about}</p>
              {named === undefined ? null : (
                <Button
                  className="button plain danger"
                  onPress={() => {
                    forgetExport(named.name)
                    setValue(`format:${named.format}`)
                  }}
                >
                  <Trash2 size={14} aria-hidden /> Forget “{named.name}”
                </Button>
              )}
            </div>
            {format.choices.includes('tables') ? (
              <TableChoices state={state} onChange={setState} />
            ) : null}
            {format.choices.includes('csv') ? (
              <CsvChoice format={state.csv} onChange={(csv) => setState({ ...state, csv })} />
            ) : null}
          </div>
          <Keeping name={name} onChange={setName} onKeep={keep} />
        </div>
      )}
    </DialogFrame>
  )
}
