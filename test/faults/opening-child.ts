import { openStore } from '../../electron/store/opening.ts'

// Opens a project in a process of its own and says what came of it.

const outcome = openStore(process.argv[2] ?? '')
console.log(
  outcome.ok
    ? `open ${outcome.value.isReadOnly ? 'for reading' : 'for writing'}`
    : outcome.failure.code,
)
if (outcome.ok) outcome.value.close()
