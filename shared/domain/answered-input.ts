import type { ImportResult, Place, Question, ReadingChoice, TextInput } from './text-input.ts'

/** What is asked about a file: how to read it, what of it, or whether it is another form of an article. */
export type Asking = Question | Extract<ImportResult, { type: 'similar' }>

/** The files of a folder are opened by their paths: those of the members that were chosen; empty where it is none. */
function chosenPaths(asking: Asking, places: readonly Place[]): readonly string[] {
  if (asking.type !== 'choose') return []
  const chosen = new Set(places)
  return asking.members.flatMap(({ place, path }) =>
    path !== undefined && chosen.has(place) ? path : [],
  )
}

/**
 * What is read when a question about an input is answered: the files of a folder that were chosen, or the same input
 * with more chosen of it.
 */
export function answeredInputs(
  input: TextInput,
  asking: Asking,
  choice: ReadingChoice,
): readonly TextInput[] {
  const paths = chosenPaths(asking, choice.places ?? [])
  if (paths.length > 0) {
    const { places: _places, ...others } = input.choice ?? {}
    return paths.map((path) => ({ type: 'path', path, choice: others }))
  }
  // Of a whole file that is unsure of its encoding it is not known yet what there is to choose.
  const isUnknown = asking.type === 'unsure' && asking.place === ''
  const places = isUnknown ? {} : { places: [asking.place] }
  return [{ ...input, choice: { ...input.choice, ...places, ...choice } }]
}

function sourceOf(input: TextInput): string {
  switch (input.type) {
    case 'path':
      return input.path
    case 'bytes':
      return input.base64
    case 'characters':
      return input.text
  }
}

/** Inputs of which several are read from one file in one way, as one: the file is then read once for all of them. */
export function joinInputs(inputs: readonly TextInput[]): readonly TextInput[] {
  const bySource = Map.groupBy(inputs, (input) => sourceOf(input))
  return [...bySource.values()].flatMap((alike) => {
    const byChoice = Map.groupBy(alike, ({ type, choice }) => {
      const { places, ...others } = choice ?? {}
      return JSON.stringify([type, places === undefined, others])
    })
    return [...byChoice.values()].flatMap(([first, ...others]) => {
      if (first === undefined || first.choice?.places === undefined) return first ?? []
      const places = [first, ...others].flatMap(({ choice }) => choice?.places ?? [])
      return [{ ...first, choice: { ...first.choice, places: [...new Set(places)] } }]
    })
  })
}
