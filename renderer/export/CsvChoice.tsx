import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import type { CsvFormat } from '../../shared/domain/export-options.ts'
import styles from './ExportDialog.module.css'

const DELIMITERS = [
  { value: ',', label: 'Comma', meaning: 'what most programs expect' },
  { value: ';', label: 'Semicolon', meaning: 'Excel where the decimal mark is a comma' },
  { value: '\t', label: 'Tab', meaning: 'no quoting needed in most texts' },
] as const

interface CsvChoiceProps {
  readonly format: CsvFormat
  readonly onChange: (format: CsvFormat) => void
}

/** How CSV files are written. */
export function CsvChoice({ format, onChange }: CsvChoiceProps) {
  const change = (part: Partial<CsvFormat>) => onChange({ ...format, ...part })
  return (
    <>
      <RadioGroup
        value={format.delimiter}
        onChange={(delimiter) =>
          change({ delimiter: DELIMITERS.find(({ value }) => value === delimiter)?.value ?? ',' })
        }
        className={styles['group'] ?? ''}
      >
        <Label className={styles['label'] ?? ''}>Between the cells</Label>
        {DELIMITERS.map(({ value, label, meaning }) => (
          <Radio key={value} value={value} className="choice">
            <span className="radio-mark" aria-hidden />
            {label} <span className="choice-meaning">{meaning}</span>
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles['group']}>
        <Checkbox
          isSelected={format.hasByteOrderMark}
          onChange={(hasByteOrderMark) => change({ hasByteOrderMark })}
          className="choice"
        >
          <span className="check-mark" aria-hidden />
          Byte-order mark{' '}
          <span className="choice-meaning">so that Excel reads accents and quotes right</span>
        </Checkbox>
        <Checkbox
          isSelected={format.isFormulaGuarded}
          onChange={(isFormulaGuarded) => change({ isFormulaGuarded })}
          className="choice"
        >
          <span className="check-mark" aria-hidden />
          Guard against formulas{' '}
          <span className="choice-meaning">an apostrophe before = + - @ at a cell’s start</span>
        </Checkbox>
      </div>
    </>
  )
}
