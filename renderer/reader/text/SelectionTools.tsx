import { runCommand, useRegistry } from '../../kit/keys/registry.ts'
import { CommandKeyCap } from '../../kit/keys/KeyCap.tsx'
import { useProjectState } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'
import { useReader } from '../reader-state.ts'
import styles from './SelectionTools.module.css'
import { usePlaceBeside } from './use-place-beside.ts'

/** All but the first need a claim to go to. */
const TOOLS = [
  ['tag.claim', 'Claim'],
  ['tag.extend', 'Add'],
  ['tag.speaker', 'Speaker'],
  ['tag.cue', 'Cue'],
  ['tag.source', 'Via'],
] as const

const PLACE = { side: 'above', rise: 5, lead: 0 } as const

/** The tag actions beside words selected by pointing, with their keys. */
export function SelectionTools() {
  const toolsAt = useReader((state) => state.toolsAt)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const claimId = useSelection((state) => state.claimId)
  const commands = useRegistry((state) => state.commands)
  const tools = usePlaceBeside(toolsAt, PLACE)
  if (toolsAt === null) return null
  return (
    <div
      ref={tools}
      className={styles['tools']}
      role="toolbar"
      aria-label="Tag the words selected"
      tabIndex={-1}
      // The selection, and the focus with it, stay where they are while a tool is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {isReadOnly ? (
        <span className={styles['sentence']}>Open for reading only: nothing can be tagged.</span>
      ) : (
        TOOLS.map(([id, word]) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={styles['tool']}
            disabled={id !== 'tag.claim' && claimId === null}
            title={commands.get(id)?.title}
            onClick={() => runCommand(id)}
          >
            {word} <CommandKeyCap command={commands.get(id)} />
          </button>
        ))
      )}
    </div>
  )
}
