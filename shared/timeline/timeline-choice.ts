import { z } from 'zod'

/** What the lanes of a timeline are. */
export const LaneAxis = z.enum(['speaker', 'source', 'outlet', 'topic'])
export type LaneAxis = z.infer<typeof LaneAxis>

/** What a claim stands at: the days that its words name, or the day on which it was said. */
export const Placing = z.enum(['named', 'said'])
export type Placing = z.infer<typeof Placing>

/** How a timeline is looked at. */
export const TimelineChoice = z.object({ lanes: LaneAxis, placing: Placing }).readonly()
export type TimelineChoice = z.infer<typeof TimelineChoice>

export const DEFAULT_TIMELINE: TimelineChoice = { lanes: 'speaker', placing: 'named' }
