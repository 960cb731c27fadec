import Sqlite from 'better-sqlite3'

// Begins a change to a project as the program would, says so, and neither ends nor takes it back: whoever started
// this kills it. With little memory what is changed is written at once; with much it stays in the journal's making.

const [path = '', memory = '5'] = process.argv.slice(2)
const db = new Sqlite(path)
db.pragma('locking_mode = EXCLUSIVE')
db.pragma('synchronous = FULL')
db.pragma(`cache_size = ${Number(memory)}`)
db.exec('BEGIN IMMEDIATE')
db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true }))}`)
db.exec("UPDATE speaker SET note = 'half done' || hex(zeroblob(4000)), name = 'half done'")
console.log('half done')
// A database that nobody can reach any more would be closed, and what it began taken back.
setInterval(() => db.inTransaction, 60_000)
