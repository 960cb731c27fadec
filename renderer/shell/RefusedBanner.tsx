import { TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import { writtenTexts } from '../../shared/domain/edit/written-texts.ts'
import { describeConflicts } from '../../shared/tables/conflict.ts'
import { useRegion } from '../kit/focus/use-region.ts'
import { copyText } from '../kit/notices/copying.ts'
import { useConnection } from '../state/connection.ts'
import {
  discardRefused,
  overwriteRefused,
  retryRefused,
  useProjectState,
} from '../state/project-state.ts'
import { isOvertaken, remakeEdit, type RefusedEdit } from '../state/refused-edits.ts'
import styles from './RefusedBanner.module.css'

interface Remedied {
  readonly refused: readonly RefusedEdit[]
  /** Those of them that others overtook. */
  readonly overtaken: readonly RefusedEdit[]
}

/** What can be done about edits that were refused, but for giving them up. */
function Remedies({ refused, overtaken }: Remedied) {
  const project = useProjectState((state) => state.project)
  const canOverwrite = overtaken.some((one) => remakeEdit(project, one).ok)
  return (
    <>
      {refused.length === overtaken.length ? null : (
        <Button className="button primary" onPress={() => void retryRefused()}>
          Try again
        </Button>
      )}
      {canOverwrite ? (
        <Button className="button" onPress={overwriteRefused}>
          Write mine over it
        </Button>
      ) : null}
    </>
  )
}

interface RefusedProps {
  readonly refused: readonly RefusedEdit[]
  readonly last: RefusedEdit
}

function Refused({ refused, last }: RefusedProps) {
  const project = useProjectState((state) => state.project)
  const region = useRegion('refused')
  const overtaken = refused.filter((one) => isOvertaken(project, one))
  const edits = refused.map(({ edit }) => edit)
  const labels = edits.map(({ label }) => label)
  const texts = edits.flatMap(writtenTexts)
  const conflicts = overtaken.map(({ edit }) => edit)
  const isConnected = useConnection((state) => state.state === 'connected')
  const isBack = isConnected && last.failure.code === 'DISCONNECTED'
  const message = isBack ? 'Hearsay is connected again.' : last.failure.message
  const why = overtaken.includes(last) ? describeConflicts(project, conflicts) : null
  return (
    <div ref={region} role="alert" className={styles['banner']}>
      <TriangleAlert size={16} aria-hidden />
      <span className={styles['text']}>
        {why ?? message} Not saved: {labels.slice(0, 3).join('; ')}
        {labels.length > 3 ? ` and ${labels.length - 3} more` : ''}.
      </span>
      {texts.length === 0 ? null : (
        <Button className="button" onPress={() => copyText(texts.join('\n'))}>
          Copy what was typed
        </Button>
      )}
      <Remedies refused={refused} overtaken={overtaken} />
      <Button className="button" onPress={discardRefused}>
        Give up these changes
      </Button>
    </div>
  )
}

/** Edits that could not be saved: why, which, and what can be done. Nothing is dropped without a word. */
export function RefusedBanner() {
  const refused = useProjectState((state) => state.refused)
  const last = refused.at(-1)
  return last === undefined ? null : <Refused refused={refused} last={last} />
}
