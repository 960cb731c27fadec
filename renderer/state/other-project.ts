import { useProjectState } from './project-state.ts'

/** Forgets what was typed, chosen or found in one project when there is another, or none: there it means nothing. */
export function onOtherProject(forget: () => void): void {
  useProjectState.subscribe(({ info }, before) => {
    if (info?.path !== before.info?.path) forget()
  })
}
