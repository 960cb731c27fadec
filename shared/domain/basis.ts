/** What is usually said of how a speaker knows, or of why nobody is named. Any other words may be typed. */
export const USUAL_BASES = [
  'saw it themselves',
  'took part in it',
  'official record',
  'document seen by the reporter',
  'told by others',
  'expert judgement',
  'not authorised to speak',
  'fear of reprisal',
  'sensitivity of the matter',
  'no reason given',
] as const
