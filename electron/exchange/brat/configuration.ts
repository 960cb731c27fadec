import type { Code } from '../annotated/annotated-project.ts'
import type { Attributes } from './attributes.ts'
import { onOneLine } from './fragments.ts'

/** A code, and the type that marks its spans. */
export interface TypedCode {
  readonly type: string
  readonly code: Code
}

/** All that the two files of configuration tell. */
export interface BratTypes {
  readonly codes: readonly TypedCode[]
  /** The type of spans without a code. */
  readonly uncoded: string
  /** Each type of relations, and what it is called. */
  readonly relations: readonly (readonly [type: string, name: string])[]
  readonly attributes: Attributes
}

/** The types, each under its parent, as deep as it is indented. */
function hierarchyOf(codes: readonly TypedCode[]): readonly string[] {
  const known = new Set(codes.map(({ code }) => code.id))
  const below = Map.groupBy(codes, ({ code: { parent } }) =>
    parent !== null && known.has(parent) ? parent : null,
  )
  const lines: string[] = []
  const waiting = [{ id: null as string | null, depth: -1, type: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id, depth, type } = next
    if (id !== null) lines.push(`${'\t'.repeat(depth)}${type}`)
    for (const { type, code } of (below.get(id) ?? []).toReversed())
      waiting.push({ id: code.id, depth: depth + 1, type })
  }
  return lines
}

/** annotation.conf: which types there are (brat.nlplab.org/configuration.html). Spans may lie over one another. */
export function writeAnnotationConf({ codes, uncoded, relations, attributes }: BratTypes): string {
  return [
    '[entities]',
    ...hierarchyOf(codes),
    uncoded,
    '[relations]',
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    ...relations.map(([type]) => `${type}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '[events]',
    '[attributes]',
    ...Array.from(
      attributes,
      ([name, values]) => `${name}\tArg:<ENTITY>, Value:${[...values].sort().join('|')}`,
    ),
    '',
  ].join('\n')
}

function labelLine(type: string, name: string): string {
  // A bar parts the labels of a type, of which the first that has room is shown; what stands in < > is a macro.
  const shown = onOneLine(name)
    .replaceAll('|', '/')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim()
  return shown === '' ? type : `${type} | ${shown}`
}

/** visual.conf: what the types are called, and their colours. */
export function writeVisualConf({ codes, uncoded, relations }: BratTypes): string {
  return [
    '[labels]',
    ...codes.map(({ type, code }) => labelLine(type, code.name)),
    uncoded,
    ...relations.map(([type, name]) => labelLine(type, name)),
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:#e9ecef, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    ...codes
      .filter(({ code: { colour } }) => /^#[0-9a-f]{6}$/i.test(colour))
      .map(({ type, code: { colour } }) => `${type}\tbgColor:${colour}`),
    '',
  ].join('\n')
}

/** A type that a configuration names, and what it is called. */
export interface ToldType {
  readonly name: string
  /** The type that it stands under; null at the top. */
  readonly parent: string | null
}

/** The lines of each section of a file of configuration, without those that say nothing. */
function sectionsOf(source: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>()
  let current: string[] = []
  for (const line of source.split(/\r?\n/)) {
    const section = /^\s*\[(.*)\]\s*$/.exec(line)?.[1]
    if (section !== undefined) {
      current = sections.get(section) ?? []
      sections.set(section, current)
    } else if (!/^\s*(?:#.*|-+|<.*)?$/.test(line)) current.push(line)
  }
  return sections
}

/** Reads the labels of types from visual.conf: by type, the longest that there is. */
function readLabels(source: string): ReadonlyMap<string, string> {
  const lines = sectionsOf(source).get('labels') ?? []
  return new Map(
    lines.map((line) => {
      const [type = '', ...labels] = (line.split('\t')[0] ?? '')
        .split('|')
        .map((word) => word.trim())
      return [type, labels[0] ?? type]
    }),
  )
}

/** Reads which types of spans there are, from the two files of configuration; '' for one that is missing. */
export function readTypes(
  annotationConf: string,
  visualConf: string,
): ReadonlyMap<string, ToldType> {
  const labels = readLabels(visualConf)
  const sections = sectionsOf(annotationConf)
  const types = new Map<string, ToldType>()
  for (const section of ['entities', 'spans', 'events']) {
    const path: string[] = []
    for (const line of sections.get(section) ?? []) {
      const [, indent = '', type = ''] = /^(\s*)!?([^\s|]+)/.exec(line) ?? []
      const depth = Math.min(indent.length, path.length)
      path.splice(depth, path.length, type)
      if (!types.has(type))
        types.set(type, { name: labels.get(type) ?? type, parent: path[depth - 1] ?? null })
    }
  }
  return types
}
