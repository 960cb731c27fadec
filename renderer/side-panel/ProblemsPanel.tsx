import { Button } from 'react-aria-components'
import type { Id } from '../../shared/domain/id.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { checkProject } from '../project/opening.ts'
import { goToArticle, goToClaim, goToRow, goToTopic } from '../state/navigation.ts'
import { openDialog } from '../state/dialog-state.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import styles from './SidePanel.module.css'

const NONE: readonly Problem[] = []

/** A relation is seen beside the claim that it starts from. */
function claimOfRelation(id: Id): Id | null {
  return currentProject().relations.get(id)?.fromId ?? null
}

function goTo(problem: Problem): void {
  const { table, id } = problem
  if (table === null || id === null) return
  if (table === 'relations') goToClaim(claimOfRelation(id))
  else if (table === 'claims') goToClaim(id)
  else if (table === 'articles') goToArticle(id)
  else if (table === 'topics') goToTopic(currentProject().topics.get(id)?.name ?? '')
  else if (table === 'scales') openDialog({ type: 'scale' })
  else goToRow(table, id)
}

/** What the check of the save file found, each with the way to it. */
export function ProblemsPanel() {
  const problems = useProjectState((state) => state.info?.problems ?? NONE)
  return (
    <>
      {problems.length === 0 ? (
        <p className={styles['empty']}>
          Nothing wrong has been found. The file, and every span against its text, is checked each
          time the project is opened.
        </p>
      ) : (
        <ul className={styles['list']} aria-label="Problems">
          {problems.map((problem) => (
            <li
              key={`${problem.kind} ${problem.id ?? ''} ${problem.message}`}
              className={styles['line']}
            >
              <span className={styles['title']}>{problem.message}</span>
              {problem.id === null ? null : (
                <Button className="button plain" onPress={() => goTo(problem)}>
                  Show
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['actions']}>
        <Button className="button" onPress={() => void checkProject()}>
          Check again
        </Button>
      </div>
    </>
  )
}
