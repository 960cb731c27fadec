import { create } from 'zustand'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { foldTopic } from '../../../shared/domain/topic.ts'
import type { TopicCluster } from '../../../shared/topics/topic-proposals.ts'
import { onOtherProject } from '../../state/other-project.ts'

interface HeldCluster {
  readonly cluster: TopicCluster
  readonly place: number
}

/** What was chosen of the clusters, for as long as the project is open. */
interface ClusterChoice {
  /** The cluster that is looked at, and its place: it stays as it is until another is, whatever is found meanwhile. */
  readonly held: HeldCluster | null
  /** Keys of clusters that were turned down. */
  readonly dismissed: ReadonlySet<string>
  /** Other names given to the topics of clusters, by key. */
  readonly renamed: ReadonlyMap<string, string>
  /** Claims that are not to get the topic, by the cluster's key. */
  readonly left: ReadonlyMap<string, ReadonlySet<Id>>
}

const NOTHING_CHOSEN: ClusterChoice = {
  held: null,
  dismissed: new Set(),
  renamed: new Map(),
  left: new Map(),
}

export const useClusterChoice = create<ClusterChoice>(() => NOTHING_CHOSEN)

onOtherProject(() => useClusterChoice.setState(NOTHING_CHOSEN))

export function keyOfCluster({ topic }: Pick<TopicCluster, 'topic'>): string {
  return foldTopic(topic)
}

export function holdCluster(held: HeldCluster | null): void {
  useClusterChoice.setState({ held })
}

/** Takes a cluster off the list. */
export function dismissCluster(key: string): void {
  useClusterChoice.setState(({ dismissed }) => ({ dismissed: new Set([...dismissed, key]) }))
}

export function restoreClusters(): void {
  useClusterChoice.setState({ dismissed: new Set() })
}

export function renameCluster(key: string, name: string): void {
  useClusterChoice.setState(({ renamed }) => ({ renamed: new Map([...renamed, [key, name]]) }))
}

/** Leaves a claim out of a cluster, or takes it in again. */
export function leaveOut(key: string, claimId: Id, isOut: boolean): void {
  useClusterChoice.setState(({ left }) => {
    const others = [...(left.get(key) ?? [])].filter((id) => id !== claimId)
    const next = new Set(isOut ? [...others, claimId] : others)
    return { left: new Map([...left, [key, next]]) }
  })
}

/** A cluster as it is shown: with the claims that are still there and have not got the topic. */
export interface ShownCluster {
  readonly key: string
  readonly cluster: TopicCluster
  readonly claimIds: readonly Id[]
}

function isOpen({ claims }: Pick<Project, 'claims'>, key: string, id: Id): boolean {
  const claim = claims.get(id)
  if (claim === undefined || claim.review === 'rejected') return false
  return !claim.topics.some((topic) => foldTopic(topic) === key)
}

/**
 * The clusters to show: as found, but for the one that is looked at, which stays as it was and where it was, and those
 * turned down or done with.
 */
export function shownClusters(
  project: Pick<Project, 'claims'>,
  found: readonly TopicCluster[],
  { held, dismissed }: Pick<ClusterChoice, 'held' | 'dismissed'>,
): readonly ShownCluster[] {
  const keyHeld = held === null ? null : keyOfCluster(held.cluster)
  const at = found.findIndex((cluster) => keyOfCluster(cluster) === keyHeld)
  const others = found.filter((cluster) => keyOfCluster(cluster) !== keyHeld)
  const all = held === null ? found : others.toSpliced(at === -1 ? held.place : at, 0, held.cluster)
  return all.flatMap((cluster) => {
    const key = keyOfCluster(cluster)
    const claimIds = cluster.claimIds.filter((id) => isOpen(project, key, id))
    return claimIds.length === 0 || dismissed.has(key) ? [] : [{ key, cluster, claimIds }]
  })
}
