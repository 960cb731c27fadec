import { create } from 'zustand'
import type { ArticleChoice } from '../../shared/domain/view.ts'
import type { TimelineChoice } from '../../shared/timeline/timeline-choice.ts'
import { changeSettings, currentSettings, useSettings } from '../state/settings.ts'
import { onOtherProject } from '../state/other-project.ts'

interface TimelineState {
  /** The cell that the keys are at; null before the first. */
  readonly place: string | null
  /** The cell whose claims are listed at the side. */
  readonly shown: string | null
  /** Whether the picture is told in words. */
  readonly isText: boolean
  /** Whose claims are shown; null for those of all articles. */
  readonly articles: ArticleChoice | null
}

const START: TimelineState = { place: null, shown: null, isText: false, articles: null }

/** Where the person is in the timeline: nothing that is kept. */
export const useTimeline = create<TimelineState>(() => START)

export function goToCell(place: string): void {
  useTimeline.setState({ place })
}

export function showCell(place: string): void {
  useTimeline.setState({ place, shown: place })
}

export function toggleText(): void {
  useTimeline.setState(({ isText }) => ({ isText: !isText }))
}

/** Shows the claims of some articles, or again those of all. Cells go by their places: those of others are other cells. */
export function chooseArticles(articles: ArticleChoice | null): void {
  useTimeline.setState({ articles, place: null, shown: null })
}

/** Looks at the timeline another way; the choice is kept. */
export function changeTimeline(change: Partial<TimelineChoice>): void {
  changeSettings({ timeline: { ...currentSettings().timeline, ...change } })
}

// Cells go by their places: those of another choice, or of another project, are other cells.
useSettings.subscribe(({ timeline }, before) => {
  if (timeline !== before.timeline) useTimeline.setState({ place: null, shown: null })
})
onOtherProject(() => useTimeline.setState(START))
