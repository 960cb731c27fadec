import { useLayoutEffect, useRef } from 'react'
import type { SidePanel } from '../../shared/api/contract.ts'
import { focusedElement } from '../kit/focus/focusable.ts'
import { focusRegion, regionOf } from '../kit/focus/regions.ts'

/**
 * Moves the focus into a side panel that a command opens. The buttons of the rail keep it, as they are pressed to look
 * from one panel to the next.
 */
export function useSidePanelFocus(panel: SidePanel | null): void {
  const shown = useRef(panel)
  useLayoutEffect(() => {
    if (shown.current === panel) return
    shown.current = panel
    if (panel !== null && regionOf(focusedElement()) !== 'rail') focusRegion('side')
  }, [panel])
}
