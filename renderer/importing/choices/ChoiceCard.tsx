import { useEffect, useId, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useSubmitKeys } from '../../kit/dialog/use-submit-keys.ts'
import styles from './Choices.module.css'

interface ChoiceCardProps {
  readonly fileName: string
  /** Whether it is the one to be answered now: the focus goes to what is marked `data-begin` in it, or its first choice. */
  readonly isFirst: boolean
  readonly question: string
  readonly children: ReactNode
  /** What the button that goes on says; it is left out where the choice says so itself. */
  readonly action: string
  readonly isDisabled?: boolean
  /** Other ways to answer, before it. */
  readonly others?: ReactNode
  readonly onSubmit: () => void
  readonly onLeave: () => void
}

/** One file with what is asked about it: Enter in it goes on. */
export function ChoiceCard(props: ChoiceCardProps) {
  const { fileName, isFirst, question, children, action, isDisabled = false, others } = props
  const { onSubmit, onLeave } = props
  const id = useId()
  const form = useSubmitKeys<HTMLFormElement>(isDisabled ? undefined : onSubmit)
  useEffect(() => {
    if (!isFirst) return
    const begin = form.current?.querySelector<HTMLElement>('[data-begin], input:checked')
    const first = begin ?? form.current?.querySelector<HTMLElement>('input')
    first?.focus()
  }, [form, isFirst])
  return (
    <form
      ref={form}
      className={styles['card']}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isDisabled) onSubmit()
      }}
    >
      <h3 id={id} className={styles['question']}>
        <b className={styles['file']}>{fileName}</b> {question}
      </h3>
      {children}
      <div className={styles['actions']}>
        <Button className="button" onPress={onLeave}>
          Leave it out
        </Button>
        {others}
        <Button className="button primary" type="submit" isDisabled={isDisabled}>
          {action}
        </Button>
      </div>
    </form>
  )
}
