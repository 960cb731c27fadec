import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useGroupRef, type GroupImperativeHandle } from 'react-resizable-panels'
import { changeSettings, currentSettings } from '../../state/settings.ts'

type Layout = Readonly<Record<string, number>>

/** Keeps the sizes of a group's panes for the next start. */
export function savePanes(group: string, layout: Layout, isByHand: boolean): void {
  if (isByHand) changeSettings({ panes: { ...currentSettings().panes, [group]: layout } })
}

/**
 * For panes that stand beside or above each other: each way is a `group` with sizes of its own, those the person
 * gave it or `usual` (per cent by pane). They turn in place, so that they keep the focus and what is in them.
 */
export function useTurningPanes(
  group: string,
  usual: Layout,
): RefObject<GroupImperativeHandle | null> {
  const handle = useGroupRef()
  const shown = useRef(group)
  useLayoutEffect(() => {
    if (shown.current === group) return
    shown.current = group
    handle.current?.setLayout(currentSettings().panes[group] ?? usual)
  }, [group, usual, handle])
  return handle
}
