import type { CommandGroup } from '../../../shared/api/commands.ts'

/** Views that take letters while nobody types in them, each by its region, with what it is called. */
export const LETTER_SCOPES = {
  compare: 'Compare',
  chains: 'Chains',
  timeline: 'Timeline',
  names: 'Names',
} as const
export type LetterScope = keyof typeof LETTER_SCOPES

export function isLetterScope(scope: string | undefined): scope is LetterScope {
  return scope !== undefined && Object.hasOwn(LETTER_SCOPES, scope)
}

interface Letter {
  readonly title: string
  /** Other words that it is found by. */
  readonly words?: readonly string[]
  readonly scope: LetterScope
  /** The one to be shown first. */
  readonly keys: readonly [string, ...string[]]
}

/**
 * What letters do in views that are fetched when they are first shown. They are told here, so that hints and the page
 * of keys have them before that; the views make commands of them (`letterCommand`).
 */
export const LETTERS = {
  'compare.move': {
    title: 'Move the claim to another row',
    words: ['set its topic'],
    scope: 'compare',
    keys: ['M'],
  },
  'compare.mark': { title: 'Mark the claim to line it up', scope: 'compare', keys: ['Space'] },
  'compare.lineUp': {
    title: 'Line up the two marked; on a row’s head, its contradictions',
    words: ['side by side'],
    scope: 'compare',
    keys: ['L'],
  },
  'compare.repeats': {
    title: 'Of two lined up, the first repeats the other',
    scope: 'compare',
    keys: ['1'],
  },
  'compare.supports': {
    title: 'Of two lined up, the first supports the other',
    scope: 'compare',
    keys: ['2'],
  },
  'compare.contradicts': {
    title: 'Of two lined up, the first contradicts the other',
    scope: 'compare',
    keys: ['3'],
  },
  'compare.qualifies': {
    title: 'Of two lined up, the first qualifies the other',
    scope: 'compare',
    keys: ['4'],
  },
  'compare.accept': { title: 'Accept the relation proposed', scope: 'compare', keys: ['A'] },
  'compare.dismiss': {
    title: 'Dismiss the relation proposed',
    scope: 'compare',
    keys: ['X', 'Delete'],
  },
  'compare.note': { title: 'Note on their relation', scope: 'compare', keys: ['N'] },
  'compare.open': { title: 'Open the claim in its article', scope: 'compare', keys: ['O'] },
  'compare.details': {
    title: 'Show the chosen claim beside the grid',
    scope: 'compare',
    keys: ['D'],
  },
  'compare.fold': {
    title: 'Fold the columns with one or two claims',
    scope: 'compare',
    keys: ['F'],
  },
  'compare.inFull': { title: 'Show all claims of each cell', scope: 'compare', keys: ['H'] },
  'chains.words': { title: 'In words, or as a picture', scope: 'chains', keys: ['T'] },
  'chains.profile': {
    title: 'Profile of the chosen speaker or source',
    scope: 'chains',
    keys: ['P'],
  },
  'chains.back': { title: 'From a profile back to the picture', scope: 'chains', keys: ['Escape'] },
  'chains.open': { title: 'Open the selected claim in its article', scope: 'chains', keys: ['O'] },
  'timeline.words': { title: 'In words, or as a picture', scope: 'timeline', keys: ['T'] },
  'timeline.open': {
    title: 'Open the selected claim in its article',
    scope: 'timeline',
    keys: ['O'],
  },
  'names.accept': { title: 'Do what the card proposes', scope: 'names', keys: ['A'] },
  'names.reject': { title: 'Say no to the card', scope: 'names', keys: ['X', 'Delete'] },
} as const satisfies Readonly<Record<string, Letter>>
export type LetterId = keyof typeof LETTERS

/** Where they stand in the palette and on the page of keys. */
export const LETTER_GROUP = 'Compare' satisfies CommandGroup

/** What a letter does, with it: "Show all claims of each cell (H)". */
export function labelOfLetter(id: LetterId): string {
  const { title, keys } = LETTERS[id]
  return `${title} (${keys[0]})`
}

/** What letters do in a view, in words: "T: In words, or as a picture." */
export function describeLetters(view: LetterScope): string {
  return Object.values(LETTERS)
    .filter(({ scope }) => scope === view)
    .map(({ title, keys }) => `${keys[0]}: ${title}.`)
    .join(' ')
}
