import './transport/strict-schemas.ts'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import './theme/theme.css'
import './theme/controls.css'
import './theme/forced-colors.css'
import { createClient } from '../shared/api/client.ts'
import { FIRST_READ } from '../shared/api/contract.ts'
import { call, connect } from './state/connection.ts'
import { openTransport } from './transport/transport.ts'

/**
 * Loads what shows the window. React makes errors as it is loaded that it may never throw, and for the stack of each the
 * engine would read the whole script once more: so errors have none until it is there.
 */
async function loadWindow() {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return await import('./opened-window.tsx')
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

// What the window shows is asked for before the window is loaded: both are on their way at once.
connect(createClient(openTransport(window)))
const asked = call('start.read', FIRST_READ)
// Not awaited here: the window imports what this imports, and would wait for it in turn.
void loadWindow().then(({ openWindow }) => openWindow(asked))
