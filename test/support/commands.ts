import { CHAIN_LETTERS } from '../../renderer/chains/chain-letters.ts'
import { CHAINS_COMMANDS } from '../../renderer/chains/chains-commands.ts'
import { CODEBOOK_COMMANDS } from '../../renderer/codebook/codebook-commands.ts'
import { RELATE_COMMANDS } from '../../renderer/comparison/relations/relate-state.ts'
import { COMPARISON_COMMANDS } from '../../renderer/comparison/use-comparison-commands.ts'
import type { Command } from '../../renderer/kit/keys/registry.ts'
import { CARD_LETTERS } from '../../renderer/names/card-keys.ts'
import { NAMES_COMMANDS } from '../../renderer/names/parting.ts'
import { READER_COMMANDS } from '../../renderer/reader/reader-commands.ts'
import { REVIEW_COMMANDS, REVIEW_START } from '../../renderer/review/review-commands.ts'
import { APP_COMMANDS } from '../../renderer/shell/app-commands.ts'
import { VIEW_COMMANDS } from '../../renderer/shell/ViewTabs.tsx'
import { measuresAt, placeColumns } from '../../renderer/table/layout/measures.ts'
import { tableCommands } from '../../renderer/table/commands/use-table-commands.ts'
import { TIMELINE_COMMANDS } from '../../renderer/timeline/timeline-commands.ts'
import { TIMELINE_LETTERS } from '../../renderer/timeline/timeline-letters.ts'
import { TOPIC_COMMANDS } from '../../renderer/topics/topic-commands.ts'
import { ALIKE_COMMANDS } from '../../renderer/versions/alike-actions.ts'
import { VERSION_COMMANDS } from '../../renderer/versions/version-actions.ts'

const TABLE_COMMANDS = tableCommands(
  {
    table: 'claims',
    columns: {
      shown: [],
      headers: [],
      places: placeColumns([], 0, 0),
      sizes: {},
      measures: measuresAt(100),
    },
    isReadOnly: false,
  },
  { search: { current: null }, openMenu: () => undefined },
  { saved: [], citationStyle: 'plain' },
)

/** Every command of the window, whatever is on screen. */
export const ALL_COMMANDS: readonly Command[] = [
  ...REVIEW_COMMANDS,
  ...REVIEW_START,
  ...READER_COMMANDS,
  ...TOPIC_COMMANDS,
  ...VERSION_COMMANDS,
  ...ALIKE_COMMANDS,
  ...COMPARISON_COMMANDS,
  ...RELATE_COMMANDS,
  ...CHAINS_COMMANDS,
  ...CHAIN_LETTERS,
  ...TIMELINE_COMMANDS,
  ...TIMELINE_LETTERS,
  ...NAMES_COMMANDS,
  ...CARD_LETTERS,
  ...CODEBOOK_COMMANDS,
  ...VIEW_COMMANDS,
  ...APP_COMMANDS,
  ...TABLE_COMMANDS,
]
