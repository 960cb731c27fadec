import { useCallback, useId, useMemo, useRef, useState, type InputHTMLAttributes } from 'react'
import { foldText } from '../../../shared/domain/text/folding.ts'
import { MOST_OFFERED, rankText } from '../../../shared/domain/naming/name-search.ts'
import { useKeyDown } from '../keys/use-key-down.ts'
import { comboboxProps, stepOf, stepTo } from './combobox.ts'
import { FieldList } from './FieldList.tsx'

interface SuggestFieldProps {
  /** That of the field, for what names it. */
  readonly id: string
  /** What its list is called. */
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly isInvalid: boolean
  readonly onChange: (value: string) => void
  /** What may be meant; any other text may be typed too. */
  readonly suggestions: readonly string[]
  /** What else the field is given: the focus as the dialog opens, unless it says otherwise. */
  readonly field?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'autoFocus'
    | 'aria-describedby'
    | 'aria-label'
    | 'className'
    | 'onBlur'
    | 'onFocus'
    | 'onKeyDown'
    | 'readOnly'
  >
}

/** The suggestions that answer what is typed, the best first; all of them for nothing. */
function suggestionsFor(suggestions: readonly string[], typed: string): readonly string[] {
  const wanted = foldText(typed.trim())
  return suggestions
    .flatMap((text) => {
      const rank = wanted === '' ? 1 : rankText(foldText(text), wanted)
      return rank === null || text === typed ? [] : [{ text, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_OFFERED)
    .map(({ text }) => text)
}

/**
 * A field of a dialog that takes any text and offers some, an ARIA combobox: arrow keys or the pointer choose from the
 * list, and Enter takes what is chosen before it goes on with the dialog.
 */
export function SuggestField(props: SuggestFieldProps) {
  const { label, placeholder, value, isInvalid, onChange, suggestions } = props
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const texts = useMemo(
    () => (isOpen ? suggestionsFor(suggestions, value) : []),
    [isOpen, suggestions, value],
  )
  const chosen = texts[active]
  const isListed = texts.length > 0
  const close = useCallback(() => {
    setOpen(false)
    setActive(-1)
  }, [])
  const pick = useCallback(
    (text: string) => {
      onChange(text)
      close()
    },
    [onChange, close],
  )
  const count = texts.length
  // Heard in the field itself: the dialog takes Enter and Escape before React does.
  useKeyDown(
    field,
    useCallback(
      (event: KeyboardEvent) => {
        if (event.isComposing || event.ctrlKey || event.metaKey) return
        const by = stepOf(event)
        if (by !== 0) {
          setOpen(true)
          setActive((at) => (count === 0 ? (by === 1 ? 0 : -1) : stepTo(at, by, count)))
        } else if (event.key === 'Enter' && chosen !== undefined) {
          pick(chosen)
        } else if (event.key === 'Escape' && isListed) close()
        else return
        event.preventDefault()
        event.stopPropagation()
      },
      [chosen, count, isListed, pick, close],
    ),
  )
  return (
    <>
      <input
        ref={field}
        id={props.id}
        className="field"
        aria-invalid={isInvalid || undefined}
        {...comboboxProps(list, count, active)}
        // The field is what the dialog is for.
        autoFocus
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => {
          onChange(target.value)
          setOpen(true)
          setActive(-1)
        }}
        {...props.field}
        onBlur={(event) => {
          close()
          props.field?.onBlur?.(event)
        }}
      />
      {isListed ? (
        <FieldList
          id={list}
          label={label}
          items={texts.map((text) => ({ id: text, name: text, detail: '' }))}
          active={active}
          field={field}
          onPoint={setActive}
          onPick={({ name }) => pick(name)}
        />
      ) : null}
    </>
  )
}
