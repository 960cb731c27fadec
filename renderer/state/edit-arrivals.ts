import type { Id } from '../../shared/domain/id.ts'

/** The edits that the service committed and that came into the window since somebody began to watch. */
export interface EditArrivals {
  /**
   * Waits until all these edits have come, or the project that is shown has been read anew, with what was committed
   * before, or has gone.
   */
  whenAll(ids: readonly Id[]): Promise<void>
  /** Ends the watch; whoever still waits is answered. */
  end(): void
}

interface Watch {
  readonly received: Set<Id>
  isOver: boolean
  /** Told of each change of the other two. */
  tell: () => void
}

const watches = new Set<Watch>()

/** Watches from now on: what is asked of the service after this cannot be missed. */
export function watchEdits(): EditArrivals {
  const watch: Watch = { received: new Set(), isOver: false, tell: () => {} }
  watches.add(watch)
  return {
    whenAll: (ids) =>
      new Promise((resolve) => {
        watch.tell = () => {
          if (watch.isOver || ids.every((id) => watch.received.has(id))) resolve()
        }
        watch.tell()
      }),
    end: () => endWatch(watch),
  }
}

function endWatch(watch: Watch): void {
  watches.delete(watch)
  watch.isOver = true
  watch.tell()
}

/** An edit that the service committed is in what is shown. */
export function noteReceived(id: Id): void {
  for (const watch of watches) {
    watch.received.add(id)
    watch.tell()
  }
}

/** A project has been read whole, or the one that was shown has gone. */
export function noteShown(): void {
  for (const watch of watches) endWatch(watch)
}
