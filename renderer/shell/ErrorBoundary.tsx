import { Component, type ReactNode } from 'react'
import styles from './ErrorBoundary.module.css'

interface Props {
  readonly children: ReactNode
}

/** What stands in place of the window when a bug in it throws; React writes the error to the console. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override state = { isBroken: false }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <main className={styles['broken']}>
        <div role="alert">
          <h1>Something went wrong in the window.</h1>
          <p>What was saved is safe. Reload the window to go on with it.</p>
        </div>
        <button type="button" className="button primary" onClick={() => location.reload()}>
          Reload
        </button>
      </main>
    )
  }
}
