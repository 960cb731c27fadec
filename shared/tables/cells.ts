import { refuse, type Outcome } from '../domain/failure.ts'
import { foldText, foldWords } from '../domain/text/folding.ts'
import { tidyName } from '../domain/naming/naming.ts'
import type { Choice } from './column.ts'
import { listChoices } from '../domain/text/listing.ts'

/** Text for a cell of one line: storable as UTF-8, line breaks as spaces, no white space at its ends. */
export const tidyLine = tidyName

/** A choice with its meaning, as pickers show it and paste takes it: "B – Usually reliable". */
export function describeChoice(choice: Choice): string {
  return choice.meaning === '' ? choice.label : `${choice.label} – ${choice.meaning}`
}

/**
 * The choice that typed text means, by value, label, meaning or label and meaning, whatever stands between the words:
 * "b - usually reliable" is "B – Usually reliable". Null for none.
 */
export function findChoice(choices: readonly Choice[], input: string): Choice | null {
  const key = foldWords(input)
  const names = (choice: Choice) => [
    choice.value,
    choice.label,
    choice.meaning,
    describeChoice(choice),
  ]
  if (key === '') return null
  return choices.find((choice) => names(choice).some((name) => foldWords(name) === key)) ?? null
}

/** A sentence that lists what a choice column takes. */
export function refuseChoice(
  header: string,
  choices: readonly Choice[],
  input: string,
): Outcome<null> {
  const labels = choices.map((choice) => choice.label)
  return refuse(`${header} can be ${listChoices(labels)}, not “${tidyLine(input)}”.`)
}

/** Values without those that repeat an earlier one in other letters ("Ukraine", "ukraine"). */
export function dropRepeats(values: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = foldText(value)
    return value !== '' && !seen.has(key) && seen.add(key)
  })
}
