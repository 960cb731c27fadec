/** How many claims over the same words are told apart by the height of their lines. */
export const LANES = 3

/** The looks a stretch of text can have, from the ground up; each is a rule in BlockGround.module.css. */
export const LAYERS = [
  'thread-0',
  'thread-1',
  'thread-2',
  'claim-0',
  'claim-1',
  'claim-2',
  'draft-0',
  'draft-1',
  'draft-2',
  'crossing',
  'cue',
  'source',
  'speaker',
  'chosen-content',
  'chosen-cue',
  'chosen-source',
  'chosen-speaker',
  'flawed',
  'found',
  'found-here',
] as const
export type Layer = (typeof LAYERS)[number]
