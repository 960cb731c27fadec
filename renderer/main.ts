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

// What the window shows is asked for before the window is loaded: both are on their way at once.
connect(createClient(openTransport(window)))
const asked = call('start.read', FIRST_READ)
// Not awaited here: the window imports what this imports, and would wait for it in turn.
void import('./opened-window.tsx').then(({ openWindow }) => openWindow(asked))
