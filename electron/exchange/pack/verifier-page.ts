import { createHash } from 'node:crypto'

const STYLE = `
:root { color-scheme: light dark; --ground: #f6f5f2; --surface: #fffefc; --line: #c9c5bb; --ink: #1d1e20; --soft: #5a5b5e; --good: #1f6a38; --bad: #a52323; }
@media (prefers-color-scheme: dark) {
:root { --ground: #17181a; --surface: #1d1f22; --line: #4a4f56; --ink: #e9e7e2; --soft: #aaa9a5; --good: #74c68d; --bad: #f08a85; }
}
* { box-sizing: border-box; }
body { max-width: 860px; margin: 0 auto; padding: 36px 24px 60px; background: var(--ground); color: var(--ink); font: 15px/1.5 Inter, 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif; }
h1 { margin: 0 0 8px; font-size: 24px; }
h2 { margin: 26px 0 8px; font-size: 17px; }
p { margin: 0 0 10px; max-width: 75ch; }
.soft { color: var(--soft); }
#drop { margin: 18px 0; padding: 26px 20px; border: 2px dashed var(--line); border-radius: 8px; background: var(--surface); text-align: center; }
#drop.over { border-color: var(--ink); }
input { font: inherit; color: inherit; }
#outcome { font-size: 17px; font-weight: 650; }
#outcome.good { color: var(--good); }
#outcome.bad { color: var(--bad); }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; gap: 10px; padding: 3px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
li b { flex: 0 0 92px; font-weight: 650; }
li span { min-width: 0; }
#drop p { margin-inline: auto; }
li.bad b { color: var(--bad); }
`

/** What the page does; the same checks as `verify.py` makes, in the same words. Of its own: SHA-256 where the browser has none for files from disk. */
const SCRIPT = String.raw`'use strict'
const MANIFEST = 'manifest.json'
const LITTER = ['.DS_Store', 'Thumbs.db', 'desktop.ini']
const HASH = /^[0-9a-f]{64}$/

// FIPS 180-4, 6.2.
function sha256OfBytes(bytes) {
  const K = [], H = []
  const fraction = (x) => Math.floor((x - Math.floor(x)) * 2 ** 32)
  for (let n = 2; K.length < 64; n += 1) {
    let isPrime = true
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false
    if (!isPrime) continue
    if (H.length < 8) H.push(fraction(Math.sqrt(n)))
    K.push(fraction(Math.cbrt(n)))
  }
  const length = ((bytes.length + 72) >> 6) << 6
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, (bytes.length * 8) >>> 0)
  const w = new Uint32Array(64)
  const turn = (x, n) => (x >>> n) | (x << (32 - n))
  for (let at = 0; at < length; at += 64) {
    for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(at + t * 4)
    for (let t = 16; t < 64; t += 1) {
      const s0 = turn(w[t - 15], 7) ^ turn(w[t - 15], 18) ^ (w[t - 15] >>> 3)
      const s1 = turn(w[t - 2], 17) ^ turn(w[t - 2], 19) ^ (w[t - 2] >>> 10)
      w[t] = w[t - 16] + s0 + w[t - 7] + s1
    }
    let [a, b, c, d, e, f, g, h] = H
    for (let t = 0; t < 64; t += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
    }
    ;[a, b, c, d, e, f, g, h].forEach((value, k) => { H[k] = (H[k] + value) | 0 })
  }
  return H.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

async function sha256(bytes) {
  if (!globalThis.crypto?.subtle) return sha256OfBytes(bytes)
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function shown(text, length = 120) {
  const points = [...String(text)]
  const cut = points.length > length ? [...points.slice(0, length - 1), '…'] : points
  return cut.map((c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? '\\u{' + c.codePointAt(0).toString(16).padStart(4, '0') + '}' : c)).join('')
}

class Refusal extends Error {}
function need(condition, what) {
  if (!condition) throw new Refusal(what)
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isWhole = (value) => Number.isSafeInteger(value) && value >= 0

function checkPath(path) {
  need(typeof path === 'string' && path !== '', 'a file without a path')
  const isBad = path.split('/').some((part) => part === '' || part === '.' || part === '..') || /[\\:\0]/.test(path)
  need(!isBad, 'the path ' + shown(path) + ' leads out of the pack')
}

function checkOriginal(original) {
  if (original === null || original === undefined) return
  need(isObject(original), 'an original is not an object')
  need(HASH.test(original.sha256), 'an original without a SHA-256')
  if (original.path != null) checkPath(original.path)
  need(original.encoding == null || typeof original.encoding === 'string', 'an encoding is not a text')
  need(typeof original.isText === 'boolean', 'an original does not say whether it is the text')
}

function checkManifest(manifest) {
  need(isObject(manifest), 'it is not an object')
  need(manifest.format === 'hearsay-evidence-pack', 'it is not the manifest of an evidence pack')
  need(manifest.version === 1, 'it is of version ' + shown(manifest.version) + ', and this verifies version 1')
  for (const name of ['files', 'articles', 'quotes']) {
    need(Array.isArray(manifest[name]), 'it has no list of ' + name)
    need(manifest[name].every(isObject), 'one of its ' + name + ' is not an object')
  }
  const paths = new Map()
  for (const file of manifest.files) {
    checkPath(file.path)
    need(!paths.has(file.path), shown(file.path) + ' is there twice')
    paths.set(file.path, file.sha256)
    need(isWhole(file.bytes), shown(file.path) + ' has no size')
    need(typeof file.sha256 === 'string' && HASH.test(file.sha256), shown(file.path) + ' has no SHA-256')
  }
  const ids = new Set()
  for (const article of manifest.articles) {
    need(typeof article.id === 'string' && !ids.has(article.id), 'two articles have one id, or one has none')
    ids.add(article.id)
    need(isObject(article.text), 'an article has no text')
    checkPath(article.text.path)
    need(paths.has(article.text.path), 'the text ' + shown(article.text.path) + ' is not among the files')
    need(article.text.sha256 === paths.get(article.text.path), 'it tells two SHA-256s of ' + shown(article.text.path))
    const { original } = article
    checkOriginal(original)
    if (original == null || original.path == null) continue
    need(paths.has(original.path), 'the original ' + shown(original.path) + ' is not among the files')
    need(original.sha256 === paths.get(original.path), 'it tells two SHA-256s of ' + shown(original.path))
  }
  for (const quote of manifest.quotes) {
    need(ids.has(quote.article), 'a quote is of an article that is not there')
    need(typeof quote.quote === 'string', 'a quote has no words')
    need(isWhole(quote.start) && isWhole(quote.end), 'a quote has no place')
  }
}

async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer())
}

async function readManifest(files) {
  const file = files.get(MANIFEST)
  need(file !== undefined, 'it is not there')
  const bytes = await bytesOf(file)
  let manifest
  try {
    manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw new Refusal('it is not JSON in UTF-8')
  }
  checkManifest(manifest)
  return { manifest, hash: await sha256(bytes) }
}

async function faultOfFile(file, told) {
  if (file === undefined) return ['MISSING', 'is not there']
  if (file.size !== told.bytes) return ['CHANGED', 'has ' + file.size + ' bytes, not ' + told.bytes]
  let hash
  try {
    hash = await sha256(await bytesOf(file))
  } catch {
    return ['UNREAD', 'cannot be read']
  }
  return hash === told.sha256 ? null : ['CHANGED', 'has SHA-256 ' + hash + ', not ' + told.sha256]
}

async function checkFiles(files, manifest, say) {
  let bad = 0
  for (const told of manifest.files) {
    const fault = await faultOfFile(files.get(told.path), told)
    if (fault !== null) bad += 1
    say('files', fault === null ? 'ok' : fault[0], shown(told.path, 200) + (fault === null ? '' : ' ' + fault[1]), fault !== null)
  }
  const known = new Set([...manifest.files.map(({ path }) => path), MANIFEST])
  for (const path of [...files.keys()].sort()) {
    if (known.has(path) || LITTER.includes(path.split('/').at(-1))) continue
    bad += 1
    say('files', 'EXTRA', shown(path, 200) + ' is not in the manifest', true)
  }
  return bad
}

async function decode(file, encoding) {
  if (file === undefined || encoding == null) return null
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(await bytesOf(file))
  } catch {
    return null
  }
}

function describeOriginal(original, text, decoded, quotes) {
  if (original == null) return ['there is no original: the text was pasted, or opened before originals were kept', false]
  if (original.path == null) return ['the original was not kept: only its SHA-256 is known', false]
  if (decoded === null) return ['the original is not compared: it is no plain text, or in an encoding that differs here; its bytes are those whose SHA-256 the manifest has', false]
  if (decoded === text) return ['the text is its original, letter for letter, so that they stand there as well', false]
  if (original.isText) return ['the text is NOT its original, as the manifest says it is', true]
  const found = quotes.filter(({ quote }) => decoded.includes(quote)).length
  return ['the text was tidied when it was read; ' + found + ' of them are in the original to the letter', false]
}

function faultOfQuote({ start, end, quote }, points) {
  const there = points.slice(start, end).join('')
  if (quote !== '' && end <= points.length && there === quote) return ''
  return 'is not at ' + start + '-' + end + ': there is “' + shown(there, 60) + '”'
}

async function checkQuotes(files, manifest, say) {
  let bad = 0
  let contradictions = 0
  const byArticle = new Map(manifest.articles.map(({ id }) => [id, []]))
  for (const quote of manifest.quotes) byArticle.get(quote.article).push(quote)
  for (const article of manifest.articles) {
    const quotes = byArticle.get(article.id)
    const name = '“' + shown(article.label || article.title || article.id, 80) + '”'
    const text = await decode(files.get(article.text.path), 'utf-8')
    if (text === null) {
      bad += quotes.length
      say('quotes', 'UNREAD', name + ': its text cannot be read, so that none of its ' + quotes.length + ' quotes can be found', true)
      continue
    }
    const { original } = article
    const raw = original?.path == null ? null : await decode(files.get(original.path), original.encoding)
    const decoded = raw === null ? null : raw.replace(/^\ufeff/, '')
    const [note, contradicts] = describeOriginal(original, text, decoded, quotes)
    if (contradicts) contradictions += 1
    const points = [...text]
    const faults = quotes.flatMap((quote) => {
      const fault = faultOfQuote(quote, points)
      return fault === '' ? [] : [[quote, fault]]
    })
    bad += faults.length
    const isBad = contradicts || faults.length > 0
    say('quotes', isBad ? 'NOT' : 'ok', name + ': ' + (quotes.length - faults.length) + ' of ' + quotes.length + ' quotes stand at their places; ' + note, isBad)
    for (const [quote, fault] of faults) {
      say('quotes', 'NOT THERE', 'claim ' + shown(quote.claim, 40) + ', ' + shown(quote.role, 20) + ': “' + shown(quote.quote, 60) + '” ' + fault, true)
    }
  }
  return { bad, contradictions }
}

async function verify(files, say) {
  let read
  try {
    read = await readManifest(files)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { about: '', sentence: 'NOT VERIFIED: manifest.json of this pack is not to be relied on: ' + error.message + '.', isGood: false }
  }
  const { manifest, hash } = read
  const about = 'Evidence pack “' + shown(manifest.project) + '”, made ' + shown(manifest.made, 40) + '. manifest.json has SHA-256 ' + hash + '. Compare it with what you were told by another way: whoever can change a pack can change its manifest.'
  const bad = await checkFiles(files, manifest, say)
  const quotes = await checkQuotes(files, manifest, say)
  const isGood = bad + quotes.bad + quotes.contradictions === 0
  const sentence = isGood
    ? 'ALL STANDS: ' + manifest.files.length + ' files as they were packed, ' + manifest.quotes.length + ' quotes at their places.'
    : 'NOT ALL STANDS: files that are not as they were packed: ' + bad + '; quotes that are not at their places: ' + quotes.bad + '; texts that contradict their originals: ' + quotes.contradictions + '.'
  return { about, sentence, isGood }
}

const part = (id) => document.getElementById(id)

async function show(files) {
  for (const id of ['files', 'quotes']) part(id).replaceChildren()
  part('result').hidden = false
  part('outcome').className = ''
  part('outcome').textContent = 'Verifying…'
  const firstGood = new Map()
  const say = (list, word, text, isBad) => {
    const line = document.createElement('li')
    const label = document.createElement('b')
    label.textContent = word
    line.className = isBad ? 'bad' : ''
    const words = document.createElement('span')
    words.textContent = text
    line.append(label, ' ', words)
    // What does not stand comes first. That is remembered: to look for it each time takes minutes where thousands do not.
    part(list).insertBefore(line, isBad ? firstGood.get(list) ?? null : null)
    if (!isBad && !firstGood.has(list)) firstGood.set(list, line)
  }
  tell(await verify(await files(), say))
}

function tell({ about, sentence, isGood }) {
  part('result').hidden = false
  part('about').textContent = about
  part('outcome').className = isGood ? 'good' : 'bad'
  part('outcome').textContent = sentence
}

// Whatever a browser fails at, nothing is silent, and nothing reads as verified.
function start(files) {
  show(files).catch((error) => {
    tell({ about: '', sentence: 'NOT VERIFIED: this browser could not read the whole pack (' + shown(error?.message ?? error) + '). Try another, or python3 verify.py.', isGood: false })
  })
}

part('choice').addEventListener('change', ({ target }) => {
  // The path of each begins with the name of the folder.
  start(() => new Map(Array.from(target.files, (file) => [file.webkitRelativePath.split('/').slice(1).join('/'), file])))
})

async function filesUnder(entry, path, found) {
  if (entry.isFile) {
    found.set(path, await new Promise((resolve, reject) => entry.file(resolve, reject)))
    return
  }
  const reader = entry.createReader()
  for (;;) {
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return
    for (const one of entries) await filesUnder(one, path === '' ? one.name : path + '/' + one.name, found)
  }
}

const drop = part('drop')
addEventListener('dragover', (event) => {
  event.preventDefault()
  drop.className = 'over'
})
addEventListener('dragleave', () => { drop.className = '' })
addEventListener('drop', (event) => {
  event.preventDefault()
  drop.className = ''
  const entry = event.dataTransfer.items[0]?.webkitGetAsEntry()
  if (!entry?.isDirectory) {
    tell({ about: '', sentence: 'Drop the folder of the pack, unpacked: not a file of it, nor the ZIP file.', isGood: false })
    return
  }
  start(async () => {
    const found = new Map()
    await filesUnder(entry, '', found)
    return found
  })
})
`

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

/**
 * `verify.html` of a pack: what `verify.py` says, in a browser, of the folder that a person chooses. Its own script, known
 * by its hash, is all that runs; nothing is asked of a network, and nothing of the pack becomes markup.
 */
export const VERIFIER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Hearsay">
<title>Verify an evidence pack</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Verify an evidence pack</h1>
<p>Says of each file of a pack whether it is as it was packed, and of each quote whether its words stand in the text at their place. Nothing leaves this computer. Unpack the pack first.</p>
<div id="drop">
<p><label for="choice">Choose the folder of the pack, or drop it here</label></p>
<input id="choice" type="file" webkitdirectory>
</div>
<section id="result" aria-labelledby="found" hidden>
<h2 id="found">What was found</h2>
<p id="outcome" role="status"></p>
<p id="about" class="soft"></p>
<h2>Quotes</h2>
<ul id="quotes"></ul>
<h2>Files</h2>
<ul id="files"></ul>
</section>
<p class="soft">The same is said by <code>python3 verify.py</code> in the folder of the pack.</p>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
