import { compareRelationTypes } from '../../../shared/comparison/relation-order.ts'
import { useMemo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { singleSourced } from '../../../shared/comparison/findings.ts'
import { liveRelations } from '../../../shared/comparison/live-relations.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Relation } from '../../../shared/domain/relation.ts'
import { useRegion } from '../../kit/focus/use-region.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from './RelationsAside.module.css'
import { useRelated } from './related-search.ts'
import { useOpenProposals } from './open-proposals.ts'
import { Proposals } from './Proposals.tsx'
import { SetRelations } from './SetRelations.tsx'
import { SingleSourcedList } from '../claim/SingleSourcedList.tsx'

/** The relations of claims that take part, contradictions first, then by type and age. */
function relationsInOrder(project: Project): readonly Relation[] {
  return liveRelations(project)
    .map(({ relation }) => relation)
    .sort((a, b) => compareRelationTypes(a.type, b.type) || (a.id < b.id ? -1 : 1))
}

/** How claims stand to each other: what was set, what rests on one source, and what may be related. */
export function RelationsAside() {
  const project = useProjectState((state) => state.project)
  const relations = useMemo(() => relationsInOrder(project), [project])
  const single = useMemo(() => singleSourced(project), [project])
  const { open } = useOpenProposals()
  const status = useRelated((state) => state.status)
  return (
    <section className={styles['aside']} aria-label="Relations" ref={useRegion('aside')}>
      <h2 className="visually-hidden">Relations</h2>
      <Tabs className={styles['tabs'] ?? ''}>
        <TabList className={styles['tab-list'] ?? ''} aria-label="Relations">
          <Tab id="set" className={styles['tab'] ?? ''}>
            Set <span className={styles['count']}>{relations.length}</span>
          </Tab>
          <Tab id="single" className={styles['tab'] ?? ''}>
            One source <span className={styles['count']}>{single.length}</span>
          </Tab>
          <Tab id="proposed" className={styles['tab'] ?? ''}>
            Proposed <span className={styles['count']}>{status === 'done' ? open.length : ''}</span>
          </Tab>
        </TabList>
        <TabPanel id="set" className={styles['panel'] ?? ''}>
          <SetRelations relations={relations} />
        </TabPanel>
        <TabPanel id="single" className={styles['panel'] ?? ''}>
          <SingleSourcedList single={single} />
        </TabPanel>
        <TabPanel id="proposed" className={styles['panel'] ?? ''}>
          <Proposals />
        </TabPanel>
      </Tabs>
    </section>
  )
}
