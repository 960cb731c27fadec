import { useState } from 'react'
import { Button, Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import { DEFAULT_EXPORT, type ExportOptions } from '../../shared/tables/csv-options.ts'
import { choosePath } from '../project/paths.ts'
import { tell, tellFailure } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { shownRows } from './shown-rows.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { askToConfirm, closeDialog } from '../state/dialog-state.ts'
import styles from './ExportDialog.module.css'

const DELIMITERS = [
  { value: ',', label: 'Comma', meaning: 'what most programs expect' },
  { value: ';', label: 'Semicolon', meaning: 'Excel where the decimal mark is a comma' },
  { value: '\t', label: 'Tab', meaning: 'no quoting needed in most texts' },
] as const

async function exportInto(options: ExportOptions): Promise<void> {
  const folder = await choosePath('export-folder', '')
  if (folder === null) return
  let answer = await call('export.csv', { folder, options, isReplacing: false })
  if (!answer.ok && answer.failure.code === 'FILE_EXISTS') {
    const isReplacing = await askToConfirm({
      title: 'Replace files?',
      question: `${answer.failure.message} Replace what is there?`,
      action: 'Replace',
    })
    if (!isReplacing) return
    answer = await call('export.csv', { folder, options, isReplacing })
  }
  if (!answer.ok) {
    tellFailure(answer.failure)
    return
  }
  const rows = answer.value.files.reduce((sum, file) => sum + file.rows, 0)
  tell(`Wrote ${answer.value.files.length} CSV files with ${rows} rows into ${folder}`)
}

/** How the CSV files are to be written; then asks where. */
export function ExportDialog() {
  const [options, setOptions] = useState(DEFAULT_EXPORT)
  const [isShownOnly, setShownOnly] = useState(false)
  const change = (part: Partial<ExportOptions>) => setOptions({ ...options, ...part })
  const submit = () => {
    closeDialog()
    void exportInto(isShownOnly ? { ...options, rows: shownRows() } : options)
  }
  return (
    <DialogFrame
      title="Export CSV"
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" onPress={submit}>
            Choose a folder…
          </Button>
        </>
      }
    >
      <p className={styles['about']}>
        Seven files: claims.csv, speakers.csv, sources.csv, articles.csv, attributions.csv with one
        row for each link between a claim and the words that show it, relations.csv with what claims
        are to each other, and topics.csv, the codebook.
      </p>
      <div className={styles['form']}>
        <RadioGroup
          value={options.delimiter}
          onChange={(delimiter) =>
            change({ delimiter: DELIMITERS.find(({ value }) => value === delimiter)?.value ?? ',' })
          }
          className={styles['group'] ?? ''}
        >
          <Label className={styles['label'] ?? ''}>Between the cells</Label>
          {DELIMITERS.map(({ value, label, meaning }) => (
            <Radio
              key={value}
              value={value}
              autoFocus={value === DEFAULT_EXPORT.delimiter}
              className="choice"
            >
              <span className="radio-mark" aria-hidden />
              {label} <span className="choice-meaning">{meaning}</span>
            </Radio>
          ))}
        </RadioGroup>
        <RadioGroup
          value={isShownOnly ? 'shown' : 'all'}
          onChange={(rows) => setShownOnly(rows === 'shown')}
          className={styles['group'] ?? ''}
        >
          <Label className={styles['label'] ?? ''}>Rows</Label>
          <Radio value="all" className="choice">
            <span className="radio-mark" aria-hidden />
            All
          </Radio>
          <Radio value="shown" className="choice">
            <span className="radio-mark" aria-hidden />
            Those shown{' '}
            <span className="choice-meaning">as the tables are filtered and sorted now</span>
          </Radio>
        </RadioGroup>
        <div className={styles['group']}>
          <Checkbox
            isSelected={options.hasByteOrderMark}
            onChange={(hasByteOrderMark) => change({ hasByteOrderMark })}
            className="choice"
          >
            <span className="check-mark" aria-hidden />
            Byte-order mark{' '}
            <span className="choice-meaning">so that Excel reads accents and quotes right</span>
          </Checkbox>
          <Checkbox
            isSelected={options.isFormulaGuarded}
            onChange={(isFormulaGuarded) => change({ isFormulaGuarded })}
            className="choice"
          >
            <span className="check-mark" aria-hidden />
            Guard against formulas{' '}
            <span className="choice-meaning">an apostrophe before = + - @ at a cell’s start</span>
          </Checkbox>
        </div>
      </div>
    </DialogFrame>
  )
}
