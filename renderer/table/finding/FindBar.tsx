import {
  CaseSensitive,
  ChevronDown,
  ChevronUp,
  Replace,
  Square,
  SquareDashed,
  X,
} from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { countOf } from '../../../shared/domain/counting.ts'
import { isPressed } from '../../kit/keys/pressing.ts'
import { currentKeyboard } from '../../kit/keys/use-keyboard.ts'
import { useGrid } from '../grid-context.ts'
import styles from './FindBar.module.css'
import { indexOfCurrent, startFinding, stepFound, stopFinding, useTableFind } from './find-state.ts'
import { ReplacePanel } from './ReplacePanel.tsx'
import { useFoundCells } from './use-found-cells.ts'
import { useFoundHighlights } from './use-found-highlights.ts'

interface ToggleProps {
  readonly label: string
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

function Toggle({ label, isOn, isDisabled = false, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={`button plain ${styles['toggle'] ?? ''}`}
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      disabled={isDisabled}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}

function Options() {
  const { isExact, isWholeCell, isInSelection, selected, isReplacing } = useTableFind()
  const set = useTableFind.setState
  return (
    <>
      <Toggle
        label="Match capitals and accents"
        isOn={isExact}
        onToggle={() => set({ isExact: !isExact })}
      >
        <CaseSensitive size={16} aria-hidden />
      </Toggle>
      <Toggle
        label="Whole cells only"
        isOn={isWholeCell}
        onToggle={() => set({ isWholeCell: !isWholeCell })}
      >
        <Square size={13} aria-hidden />
      </Toggle>
      <Toggle
        label="Only in the selected cells"
        isOn={isInSelection}
        isDisabled={selected === null}
        onToggle={() => set({ isInSelection: !isInSelection })}
      >
        <SquareDashed size={14} aria-hidden />
      </Toggle>
      <Toggle
        label="Replace"
        isOn={isReplacing}
        onToggle={() => set(({ turn }) => ({ isReplacing: !isReplacing, turn: turn + 1 }))}
      >
        <Replace size={14} aria-hidden />
      </Toggle>
    </>
  )
}

function Search() {
  const model = useGrid()
  const { text, found, current, turn, isReplacing } = useTableFind()
  const field = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLElement>(null)
  const cells = useFoundCells()
  useFoundHighlights(cells)
  useEffect(() => {
    // With words to look for there already, what to replace them by comes next.
    const isReady = isReplacing && useTableFind.getState().text !== ''
    const replacement = bar.current?.querySelector<HTMLInputElement>('[data-replacement]')
    const wanted = isReady ? replacement : field.current
    wanted?.focus()
    wanted?.select()
  }, [turn, isReplacing])
  useEffect(() => {
    const element = bar.current
    const handleKey = (event: KeyboardEvent) => {
      const isKey = (shortcut: string) => isPressed(shortcut, event, currentKeyboard())
      // An input method has its keys while it composes.
      if (event.isComposing) return
      if (event.key === 'Escape') stopFinding()
      else if (isKey('F3') || isKey('Shift+F3')) stepFound(model, event.shiftKey ? -1 : 1)
      else if (isKey('Mod+F')) startFinding(model, false)
      else if (isKey('Mod+H')) startFinding(model, true)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', handleKey)
    return () => element?.removeEventListener('keydown', handleKey)
  }, [model])
  const index = indexOfCurrent({ found, current })
  const isNone = found.length === 0
  const count = countOf(found.length, 'cell')
  return (
    <search ref={bar} className={styles['bar']} aria-label="Find in the table">
      <div className={styles['line']}>
        <input
          ref={field}
          className={`field ${styles['field'] ?? ''}`}
          aria-label="Find in the table"
          placeholder="Find in the table"
          value={text}
          onChange={(event) => useTableFind.setState({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            stepFound(model, event.shiftKey ? -1 : 1)
          }}
        />
        <output className={styles['count']}>
          {text === '' ? '' : isNone ? 'Not found' : index < 0 ? count : `${index + 1} of ${count}`}
        </output>
        <Toggle
          label="Previous"
          isOn={false}
          isDisabled={isNone}
          onToggle={() => stepFound(model, -1)}
        >
          <ChevronUp size={14} aria-hidden />
        </Toggle>
        <Toggle label="Next" isOn={false} isDisabled={isNone} onToggle={() => stepFound(model, 1)}>
          <ChevronDown size={14} aria-hidden />
        </Toggle>
        <Options />
        <span className="table-gap" />
        <button type="button" className="button plain" aria-label="Close" onClick={stopFinding}>
          <X size={14} aria-hidden />
        </button>
      </div>
      {isReplacing ? <ReplacePanel found={cells} /> : null}
    </search>
  )
}

/** Finds words in the table's cells, and replaces them. */
export function FindBar() {
  const isOpen = useTableFind((find) => find.isOpen)
  useEffect(() => () => useTableFind.setState({ isOpen: false, found: [], current: null }), [])
  return isOpen ? <Search /> : null
}
