/** What the encoder tells of each token: of a line the label it has, and for a cue the part it plays. */

/** Begin and inside of each role; the label that continues one is the next. */
export const LABEL = {
  outside: 0,
  beginCue: 1,
  inCue: 2,
  beginSource: 3,
  inSource: 4,
  beginContent: 5,
  inContent: 6,
} as const
export const LABELS = 7

/** The part that a piece plays for one cue. */
export const PART = {
  outside: 0,
  beginSource: 1,
  inSource: 2,
  beginContent: 3,
  inContent: 4,
} as const
export const PARTS = 5
