import { useMemo } from 'react'
import { codebookOf, type CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { useRegion } from '../kit/focus/use-region.ts'
import { useCommands } from '../kit/keys/registry.ts'
import { useProjectState } from '../state/project-state.ts'
import { addTopic } from './codebook-actions.ts'
import { CODEBOOK_COMMANDS } from './codebook-commands.ts'
import { useCodebook } from './codebook-state.ts'
import styles from './Codebook.module.css'
import { CodebookGrid } from './CodebookGrid.tsx'
import { CodebookToolbar } from './CodebookToolbar.tsx'
import { MergePane } from './MergePane.tsx'
import { Offers } from './offers/Offers.tsx'
import { SplitPane } from './SplitPane.tsx'

/** A field for a topic that no claim has yet. What is typed is kept while another view is shown. */
function AddTopic() {
  const name = useCodebook((state) => state.adding)
  const setName = (adding: string) => useCodebook.setState({ adding })
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault()
        if (addTopic(name)) setName('')
      }}
    >
      <input
        className="field"
        aria-label="Add a topic to the codebook"
        placeholder="Add a topic"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        Add
      </button>
    </form>
  )
}

/** What stands beside the codebook: what is done to one of its topics, or those that are offered. */
function Beside({ lines }: { readonly lines: readonly CodebookLine[] }) {
  const task = useCodebook((state) => state.task)
  const line = lines.find(({ key }) => key === task?.key)
  if (task === null || line === undefined) return <Offers />
  return task.type === 'merge' ? (
    <MergePane key={line.key} line={line} lines={lines} />
  ) : (
    <SplitPane key={line.key} line={line} />
  )
}

/** Topics: the codebook, and what is offered for claims that have none. */
export function TopicsView() {
  useCommands(CODEBOOK_COMMANDS)
  const topics = useProjectState((state) => state.project.topics)
  const claims = useProjectState((state) => state.project.claims)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const lines = useMemo(() => codebookOf({ topics, claims }), [topics, claims])
  return (
    <section className={styles['view']} aria-label="Topics">
      <Beside lines={lines} />
      <div className={styles['book']} ref={useRegion('codebook')}>
        <CodebookToolbar lines={lines} />
        {lines.length === 0 ? (
          <p className={styles['empty']}>
            The codebook is empty. Set topics that are offered, add one, or open a codebook from a
            CSV file.
          </p>
        ) : (
          <CodebookGrid lines={lines} />
        )}
        {isReadOnly ? null : <AddTopic />}
        {lines.length === 0 ? null : (
          <p className={styles['note']}>
            Enter or a letter edits, Alt+↑ and Alt+↓ move a topic, Delete removes it.
          </p>
        )}
      </div>
    </section>
  )
}
