import { Button } from 'react-aria-components'
import { useRegion } from '../kit/focus/use-region.ts'
import { runCommand } from '../kit/keys/registry.ts'
import { openProject } from '../project/opening.ts'
import { useConnection } from '../state/connection.ts'
import styles from './Welcome.module.css'

const NO_PATHS: readonly string[] = []

/** What there is to do while no project is open. */
export function Welcome() {
  const recent = useConnection((state) => state.app?.recentProjects ?? NO_PATHS)
  return (
    <main ref={useRegion('welcome')} className={styles['page']}>
      <h1 className={styles['title']}>Who said what, according to whom?</h1>
      <p className={styles['text']}>
        A project is one file on this machine. It holds your articles, claims, speakers and sources,
        and every change is on disk as soon as you make it.
      </p>
      <div className={styles['actions']}>
        <Button className="button primary" onPress={() => runCommand('project.new')}>
          New project…
        </Button>
        <Button className="button" onPress={() => runCommand('project.open')}>
          Open project…
        </Button>
      </div>
      {recent.length === 0 ? null : (
        <section>
          <h2 className={styles['heading']}>Opened lately</h2>
          <ul className={styles['list']}>
            {recent.map((path) => (
              <li key={path}>
                <Button className="button plain" onPress={() => void openProject(path)}>
                  {path}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
