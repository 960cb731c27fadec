import { create } from 'zustand'
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
}

const START: TimelineState = { place: null, shown: null, isText: false }

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

/** Looks at the timeline another way; the choice is kept. */
export function changeTimeline(change: Partial<TimelineChoice>): void {
  changeSettings({ timeline: { ...currentSettings().timeline, ...change } })
}

// Cells go by their places: those of another choice, or of another project, are other cells.
useSettings.subscribe(({ timeline }, before) => {
  if (timeline !== before.timeline) useTimeline.setState({ place: null, shown: null })
})
onOtherProject(() => useTimeline.setState(START))
