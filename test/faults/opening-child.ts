import { openStore } from '../../electron/store/opening.ts'

// Opens projects, one after the other, in a process of its own and says in a line for each what came of it.

for (const path of process.argv.slice(2)) {
  const outcome = openStore(path)
  console.log(
    outcome.ok
      ? `open ${outcome.value.isReadOnly ? 'for reading' : 'for writing'}`
      : outcome.failure.code,
  )
  if (outcome.ok) outcome.value.close()
}
