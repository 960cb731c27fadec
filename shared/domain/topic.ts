import { z } from 'zod'
import { given, initially, newRecord, schemaOf } from './field.ts'
import { foldText } from './text/folding.ts'
import { Id } from './id.ts'

/** The colours that tell topics apart, in the order in which they are given out; how each looks is for the window to say. */
export const TopicColour = z.enum([
  'blue',
  'orange',
  'green',
  'magenta',
  'teal',
  'red',
  'violet',
  'lime',
  'cyan',
  'amber',
  'indigo',
  'grey',
])
export type TopicColour = z.infer<typeof TopicColour>

/** Each field of a topic, and what holds for it. */
export const TOPIC_FIELDS = {
  id: given(Id),
  name: given(z.string()),
  definition: initially(z.string(), ''),
  colour: given(TopicColour),
  /** Topics stand in the order of this, those of one position by name. Any number: between two there is always room. */
  position: given(z.number()),
}

/** One entry of the codebook. A claim names its topics by their words, so that one may be used before it is defined. */
export const Topic = schemaOf(TOPIC_FIELDS)
export type Topic = z.infer<typeof Topic>

/** A topic that is not defined yet. */
export function newTopic(id: Id, name: string, colour: TopicColour, position: number): Topic {
  return newRecord(TOPIC_FIELDS, { id, name, colour, position })
}

/** A topic as it is compared: case, accents and blanks around it make none other. */
export function foldTopic(name: string): string {
  return foldText(name).trim()
}
