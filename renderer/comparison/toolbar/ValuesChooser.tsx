import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogTrigger,
  Input,
  Popover,
  SearchField,
} from 'react-aria-components'
import { formatNumber } from '../../../shared/domain/counting.ts'
import type { GridLine } from '../../../shared/comparison/grid.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import styles from '../ComparisonView.module.css'

/** More values than this are found by typing. */
const MOST = 200

interface ValuesChooserProps {
  /** "topics", "sources". */
  readonly noun: string
  readonly lines: readonly GridLine[]
  /** The keys chosen; null for all, also those yet to come. */
  readonly chosen: readonly string[] | null
  readonly order: string
  readonly orders: readonly (readonly [order: string, label: string])[]
  readonly onChoose: (keys: readonly string[] | null) => void
  readonly onOrder: (order: string) => void
}

function describeChosen({ noun, chosen, lines }: ValuesChooserProps): string {
  if (chosen === null) return `All ${noun}`
  const shown = lines.filter(({ key }) => chosen.includes(key)).length
  return `${shown} of ${lines.length} ${noun}`
}

function ValuesForm(props: ValuesChooserProps) {
  const { noun, lines, chosen, onChoose } = props
  const [text, setText] = useState('')
  const typed = foldText(text)
  const found = lines.filter(({ label }) => foldText(label).includes(typed))
  const checked = chosen ?? lines.map(({ key }) => key)
  const choose = (keys: readonly string[]) =>
    onChoose(lines.every(({ key }) => keys.includes(key)) ? null : keys)
  return (
    <>
      <SearchField aria-label={`Find among the ${noun}`} autoFocus value={text} onChange={setText}>
        <Input
          className={`field ${styles['find'] ?? ''}`}
          placeholder={`Find among the ${noun}…`}
        />
      </SearchField>
      <div className={styles['all']}>
        <Button
          className="button plain"
          onPress={() => choose([...new Set([...checked, ...found.map(({ key }) => key)])])}
        >
          {typed === '' ? 'All' : 'All found'}
        </Button>
        <Button
          className="button plain"
          onPress={() => {
            const gone = new Set(found.map(({ key }) => key))
            onChoose(typed === '' ? [] : checked.filter((key) => !gone.has(key)))
          }}
        >
          {typed === '' ? 'None' : 'None found'}
        </Button>
        <Button
          className="button plain"
          isDisabled={typed === ''}
          onPress={() => onChoose(found.map(({ key }) => key))}
        >
          Only those found
        </Button>
      </div>
      <CheckboxGroup
        className={styles['values'] ?? ''}
        aria-label={`Which ${noun} are shown`}
        value={checked.map((key) => `:${key}`)}
        onChange={(keys) => choose(keys.map((key) => key.slice(1)))}
      >
        {found.slice(0, MOST).map(({ key, label, count }) => (
          <Checkbox key={key} value={`:${key}`} className={`menu-item ${styles['value'] ?? ''}`}>
            <span className="check-mark" aria-hidden />
            <span className={styles['value-name']} dir="auto">
              {label}
            </span>
            <span className={styles['soft']}>{formatNumber(count)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {found.length > MOST ? (
        <p className={styles['note']}>Type to find among {found.length - MOST} more.</p>
      ) : null}
    </>
  )
}

/** Chooses which rows, or columns, are shown, and in what order. */
export function ValuesChooser(props: ValuesChooserProps) {
  const { noun, order, orders, onOrder } = props
  return (
    <DialogTrigger>
      <Button
        className={`button plain ${props.chosen === null ? '' : (styles['chosen'] ?? '')}`}
        aria-label={`${describeChosen(props)}: choose`}
      >
        <ListFilter size={14} className={styles['sign']} aria-hidden />
        <span className={styles['values-word']}>{describeChosen(props)}</span>{' '}
        <span aria-hidden>▾</span>
      </Button>
      <Popover className="menu" placement="bottom start" offset={4}>
        <Dialog className={styles['form'] ?? ''} aria-label={`Which ${noun}, in what order`}>
          <ValuesForm {...props} />
          <label className={styles['order']}>
            Order
            <select
              className="field"
              value={order}
              onChange={(event) => onOrder(event.target.value)}
            >
              {orders.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
