import type { RefObject } from 'react'
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
  readonly field?: RefObject<HTMLInputElement | null>
}

/** A text of one line of a record, typed in its place; below it why it is not kept. */
export function TypedField(props: TypedFieldProps) {
  const { label, text, isFixed, placeholder = '', part, className = '', field } = props
  const { typed, problem, type, write } = text
  return (
    <span className={`${styles['cell'] ?? ''} ${className}`} data-part={part}>
      <input
        ref={field}
        className="field"
        aria-label={label}
        aria-invalid={problem !== null}
        title={typed}
        placeholder={placeholder}
        readOnly={isFixed}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onBlur={write}
        onKeyDown={(event) => handleTypedKey(event, text)}
      />
      {problem === null ? null : (
        <span role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </span>
  )
}
