import { Refusal } from '../../documents/refusal.ts'
import type { Span } from '../../../shared/domain/text/span.ts'

/** What a line of an .ann file says (brat.nlplab.org/standoff.html). Its number is told where it is wrong. */
interface Line {
  readonly id: string
  readonly number: number
}
export interface MarkedLine extends Line {
  readonly kind: 'marked'
  readonly type: string
  /** In the characters of the text, as the file counts them. */
  readonly fragments: readonly Span[]
  /** The words beside the place; '' for none. */
  readonly words: string
}
export interface RelationLine extends Line {
  readonly kind: 'relation'
  readonly type: string
  readonly ends: readonly [string, string]
}
export interface EventLine extends Line {
  readonly kind: 'event'
  readonly type: string
  readonly trigger: string
  readonly roles: readonly { readonly role: string; readonly target: string }[]
}
export interface ValueLine extends Line {
  readonly kind: 'value'
  readonly name: string
  readonly target: string
  readonly value: string
}
export interface SameLine extends Line {
  readonly kind: 'same'
  readonly type: string
  readonly targets: readonly string[]
}
export interface NoteLine extends Line {
  readonly kind: 'note'
  readonly type: string
  readonly target: string
  readonly text: string
}
export type AnnotationLine = MarkedLine | RelationLine | EventLine | ValueLine | SameLine | NoteLine

/** Roles of one name are counted from the second on: Theme, Theme2. */
function withoutCount(role: string): string {
  return role.replace(/(?<=\D)\d+$/, '')
}

function readFragments(place: string): readonly Span[] | null {
  const fragments = place.split(';').map((words) => {
    const [, start = '', end = ''] = /^(\d{1,10}) (\d{1,10})$/.exec(words.trim()) ?? []
    return { start: Number(start), end: end === '' ? -1 : Number(end) }
  })
  return fragments.every(({ start, end }) => start < end) ? fragments : null
}

function readMarked(line: Line, data: string, words: string): MarkedLine | null {
  const [, type = '', place = ''] = /^(\S+) (.+)$/.exec(data) ?? []
  const fragments = readFragments(place)
  return fragments === null ? null : { ...line, kind: 'marked', type, fragments, words }
}

function readRelation(line: Line, data: string): RelationLine | null {
  const [, type = '', from = '', to = ''] =
    /^(\S+) +[^\s:]+:(\S+) +[^\s:]+:(\S+)\s*$/.exec(data) ?? []
  return to === '' ? null : { ...line, kind: 'relation', type, ends: [from, to] }
}

function readEvent(line: Line, data: string): EventLine | null {
  const [head = '', ...given] = data.trim().split(/\s+/)
  const pairs = [head, ...given].map((word) => /^([^\s:]+):([^\s:]+)$/.exec(word))
  if (pairs.includes(null)) return null
  const [event, ...roles] = pairs.map((pair) => ({
    name: pair?.[1] ?? '',
    target: pair?.[2] ?? '',
  }))
  return {
    ...line,
    kind: 'event',
    type: event?.name ?? '',
    trigger: event?.target ?? '',
    roles: roles.map(({ name, target }) => ({ role: withoutCount(name), target })),
  }
}

function readValue(line: Line, data: string): ValueLine | null {
  const [, name = '', target = '', value = 'true'] = /^(\S+) (\S+)(?: (.*?))?\s*$/.exec(data) ?? []
  return target === '' ? null : { ...line, kind: 'value', name, target, value }
}

function readNormalization(line: Line, data: string, words: string): ValueLine | null {
  const [, name = '', target = '', entry = ''] = /^(\S+) (\S+) (\S+)\s*$/.exec(data) ?? []
  const value = words === '' ? entry : `${entry} ${words}`
  return entry === '' ? null : { ...line, kind: 'value', name, target, value }
}

function readSame(line: Line, data: string): SameLine | null {
  const [type = '', ...targets] = data.trim().split(/\s+/)
  return targets.length < 2 ? null : { ...line, kind: 'same', type, targets }
}

function readComment(line: Line, data: string, text: string): NoteLine | null {
  const [, type = '', target = ''] = /^(\S+) (\S+)\s*$/.exec(data) ?? []
  return target === '' ? null : { ...line, kind: 'note', type, target, text }
}

function readLine(source: string, number: number): AnnotationLine | null {
  const [id = '', data = '', ...rest] = source.split('\t')
  const line = { id, number }
  const words = rest.join('\t')
  switch (id.charAt(0)) {
    case 'T':
      return readMarked(line, data, words)
    case 'R':
      return readRelation(line, data)
    case 'E':
      return readEvent(line, data)
    case 'A':
    case 'M':
      return readValue(line, data)
    case 'N':
      return readNormalization(line, data, words)
    case '*':
      return readSame(line, data)
    case '#':
      return readComment(line, data, words)
    default:
      return null
  }
}

/** Reads the lines of an .ann file. Throws a `Refusal` that names the first that is none, or has the id of another. */
export function readAnnotationLines(source: string, file: string): readonly AnnotationLine[] {
  const seen = new Set<string>()
  return source.split(/\r?\n/).flatMap((words, index) => {
    if (words.trim() === '') return []
    const line = readLine(words, index + 1)
    if (line === null)
      throw new Refusal(
        `Line ${index + 1} of “${file}” is no line of brat. Mend it, or take it out, and read the folder again.`,
      )
    if (line.id !== '*' && seen.has(line.id))
      throw new Refusal(
        `Line ${index + 1} of “${file}” has the id ${line.id} of an earlier one. Mend it, and read the folder again.`,
      )
    seen.add(line.id)
    return [line]
  })
}
