import { useRef } from 'react'
import { claimsOfTopic, type CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import { useRegionAt } from '../kit/focus/use-region.ts'
import { useEscape } from '../kit/keys/use-escape.ts'
import { useProjectState } from '../state/project-state.ts'
import { ClaimTicks } from './ClaimTicks.tsx'
import { split } from './codebook-actions.ts'
import { endTask, useCodebook } from './codebook-state.ts'
import styles from './Codebook.module.css'

/** Chooses which claims of a topic get another one, and how that is called. */
export function SplitPane({ line }: { readonly line: CodebookLine }) {
  const project = useProjectState((state) => state.project)
  const { name, claimIds: chosen } = useCodebook((state) => state.splitting)
  const change = (changed: Partial<{ name: string; claimIds: ReadonlySet<Id> }>) =>
    useCodebook.setState({ splitting: { name, claimIds: chosen, ...changed } })
  const pane = useRef<HTMLElement>(null)
  useRegionAt('topics', pane)
  useEscape(pane, endTask)
  const claimIds = claimsOfTopic(project, line.name)
  const submit = () => {
    if (split(line, name, [...chosen])) endTask()
  }
  return (
    <section ref={pane} className={styles['task']} aria-label="Split a topic">
      <h2 className={styles['heading']}>Split “{line.name}”</h2>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label className={styles['label']}>
          The new topic
          <input
            autoFocus
            className="field"
            value={name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </label>
        <button type="submit" className="button primary">
          Move {countOf(chosen.size, 'claim')}
        </button>
        <button type="button" className="button" onClick={endTask}>
          Cancel
        </button>
      </form>
      <div className={styles['scroller']}>
        <ClaimTicks
          label={`Claims of “${line.name}” that get the new topic`}
          claimIds={claimIds}
          isTicked={(id) => chosen.has(id)}
          isReadOnly={false}
          onTick={(id, isTicked) => {
            const others = [...chosen].filter((one) => one !== id)
            change({ claimIds: new Set(isTicked ? [...others, id] : others) })
          }}
        />
      </div>
    </section>
  )
}
