import type { KeyboardEvent, RefCallback } from 'react'
import { handleTypedKey } from './typed-keys.ts'
import styles from './TypedField.module.css'
import type { TypedText } from './use-typed-text.ts'

interface TypedFieldProps {
  readonly label: string
  readonly text: TypedText
  readonly isFixed: boolean
  readonly placeholder?: string
  /** What of a thing it is, for its looks. */
  readonly part?: string
  readonly className?: string | undefined
  readonly field?: RefCallback<HTMLElement>
  /** Whether it is as high as its text takes, in the place of one line that may be cut. */
  readonly isWrapped?: boolean
}

/** A text without line breaks of a record, typed in its place; below it why it is not kept. */
export function TypedField(props: TypedFieldProps) {
  const { label, text, isFixed, placeholder = '', part, className = '', field } = props
  const { isWrapped = false } = props
  const { typed, problem, type, write } = text
  const line = {
    className: 'field',
    'aria-label': label,
    'aria-invalid': problem !== null,
    title: typed,
    placeholder,
    readOnly: isFixed,
    value: typed,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => type(target.value),
    onBlur: write,
    onKeyDown: (event: KeyboardEvent) => void handleTypedKey(event, text),
  }
  return (
    <span className={`${styles['cell'] ?? ''} ${className}`} data-part={part}>
      {isWrapped ? <textarea ref={field} rows={1} {...line} /> : <input ref={field} {...line} />}
      {problem === null ? null : (
        <span role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </span>
  )
}
