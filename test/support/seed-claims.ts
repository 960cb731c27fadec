/** What an analyst makes of the sample article: twelve attributions, in reading order. */
export interface SeedClaim {
  /** Words of the article, exactly; each occurs once, or the first is meant. */
  readonly content: readonly string[]
  readonly kind: 'direct' | 'mixed' | 'indirect'
  /** The words that name the speaker, and who that is. */
  readonly mention: string
  readonly speaker: string
  readonly cue: string
  /** The words that name what carried it, where the article says. */
  readonly source: string | null
}

const USHAKOV = 'Ushakov'

export const SEED_CLAIMS: readonly SeedClaim[] = [
  {
    content: [
      'a peaceful resolution to the Ukraine conflict could pave the way for improved U.S.–Russia economic and geopolitical ties',
    ],
    kind: 'indirect',
    mention: 'Marco Rubio',
    speaker: 'Marco Rubio',
    cue: 'said',
    source: null,
  },
  {
    content: ['several new efforts to repair diplomatic channels with Moscow'],
    kind: 'indirect',
    mention: 'State Department',
    speaker: 'State Department',
    cue: 'announced',
    source: null,
  },
  {
    content: [
      'the talks would cover “the entire range of U.S.–Russian relations,” not just the Ukraine conflict',
    ],
    kind: 'mixed',
    mention: 'Lavrov',
    speaker: 'Lavrov',
    cue: 'said',
    source: null,
  },
  {
    content: ['the Riyadh meeting yielded “very serious conversation on all issues.“'],
    kind: 'mixed',
    mention: USHAKOV,
    speaker: USHAKOV,
    cue: 'said',
    source: 'TASS',
  },
  {
    content: ['both sides agreed at the meeting to ”take into account each other’s interests.”'],
    kind: 'mixed',
    mention: USHAKOV,
    speaker: USHAKOV,
    cue: 'said',
    source: 'TASS',
  },
  {
    content: ['meeting directly with Russian President Vladimir Putin'],
    kind: 'indirect',
    mention: 'Trump',
    speaker: 'Trump',
    cue: 'signaled an interest',
    source: null,
  },
  {
    content: [
      'no date has been set, and it’s unlikely that a meeting will take place by next week',
    ],
    kind: 'indirect',
    mention: USHAKOV,
    speaker: USHAKOV,
    cue: 'said',
    source: null,
  },
  {
    content: [
      '“At some point, when things settle down, I’m going to meet with China, and I’m going to meet with Russia, in particular those two, and I’m going to say, ‘There’s no reason for us to be spending almost a trillion dollars on the military,’”',
    ],
    kind: 'direct',
    mention: 'Trump',
    speaker: 'Trump',
    cue: 'told',
    source: 'reporters at the White House',
  },
  {
    content: [
      'he would even open with a pitch for each of the three countries to cut their military budgets in half',
    ],
    kind: 'indirect',
    mention: 'The president',
    speaker: 'Trump',
    cue: 'said',
    source: null,
  },
  {
    content: ['both sides treated each other respectfully during the Riyadh talks'],
    kind: 'indirect',
    mention: 'Dmitriev',
    speaker: 'Dmitriev',
    cue: 'According to',
    source: 'TASS',
  },
  {
    content: ['no major diplomatic breakthrough had emerged'],
    kind: 'indirect',
    mention: 'he',
    speaker: 'Dmitriev',
    cue: 'cautioned',
    source: 'TASS',
  },
  {
    content: [
      '“It is too early to talk about compromises. We can say that the sides started communicating with each other, started listening to each other, started the dialog,”',
    ],
    kind: 'direct',
    mention: 'he',
    speaker: 'Dmitriev',
    cue: 'said',
    source: 'TASS',
  },
]
