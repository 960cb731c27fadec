import type { ReadingChoice } from '../../../shared/domain/text-input.ts'

/** What each kind of choice is given, beside what is asked. */
export interface ChoiceProps {
  readonly fileName: string
  readonly isFirst: boolean
  readonly onChoose: (choice: ReadingChoice) => void
  readonly onLeave: () => void
}
