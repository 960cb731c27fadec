import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from '../../.config/browser.ts'
import { CHROMIUM_ARGUMENTS } from '../support/chromium-arguments.ts'
import { buildLargeProject } from './large-project.ts'
import { mediansOf, takeTurns, type Comparison, type Samples } from './measuring.ts'
import { withPage } from './pages.ts'
import { writeProjectFile } from './project-file.ts'

const ROUNDS = 5
const ROOT = join(import.meta.dirname, '..', '..')

const EMPTY_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Empty</p></html>'

function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium: run `npm test`, which finds one.')
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
}

/** Starts a host as a process of its own and answers its address, and how to end it. */
async function startHost(script: readonly string[], home: string) {
  const host = spawn(process.execPath, [...script], {
    cwd: ROOT,
    env: { ...process.env, HEARSAY_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)?.[0]
    if (address === undefined) continue
    const stop = async () => {
      const ended = once(host, 'exit')
      host.kill('SIGTERM')
      await ended
    }
    return { address, stop }
  }
  throw new Error('The host ended before it said where it runs.')
}

/**
 * Milliseconds from the start of a host's process until its page is usable: with a browser that runs already,
 * and with one that is started after the host, as where nothing is open yet.
 */
async function measureStart(
  script: readonly string[],
  home: string,
  isUsable: () => boolean,
): Promise<Samples> {
  const warm = await launch()
  const timeWith = async (findWindow: () => Browser | Promise<Browser>) => {
    const start = performance.now()
    const host = await startHost(script, home)
    const browser = await findWindow()
    const elapsed = await withPage(browser, host.address, async (page) => {
      await page.evaluate(`window.probe.until(${isUsable.toString()})`)
      return performance.now() - start
    })
    await browser.close()
    await host.stop()
    return elapsed
  }
  return { running: [await timeWith(() => warm)], closed: [await timeWith(launch)] }
}

function isWorkbenchUsable(): boolean {
  const rows = document.querySelectorAll('[role=gridcell][data-column="0"]')
  const isFilled = [...rows].some((cell) => cell.textContent !== '')
  const { ariaRowCount } = document.querySelector('[role=grid]') ?? { ariaRowCount: null }
  return ariaRowCount === '1001' && isFilled && document.querySelector('[data-block]') !== null
}

function isEmptyPageShown(): boolean {
  return document.querySelector('p')?.textContent === 'Empty'
}

/** From the start of the process to a project of 1,000 claims on screen, against an empty page from the same host. */
export async function benchStart(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const path = join(folder, 'start.hearsay')
  writeProjectFile(path, buildLargeProject(1_000, [60_000, 60_000]))
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'index.html'), EMPTY_PAGE)
  try {
    const [ours = [], theirs = []] = await takeTurns(ROUNDS, [
      () => measureStart(['electron/web.ts', '--no-open', path], folder, isWorkbenchUsable),
      () => measureStart(['test/bench/empty-host.ts', empty], folder, isEmptyPageShown),
    ])
    const our = mediansOf(ours)
    const their = mediansOf(theirs)
    const compare = (name: string, what: string, goal: number | null): Comparison => ({
      what,
      ours: our[name] ?? Number.NaN,
      theirs: their[name] ?? Number.NaN,
      against: 'an empty page, same host',
      unit: 'ms',
      goal,
    })
    return [
      // The goal is held to the stricter of the two: starting the browser costs both sides the same.
      compare('running', 'Start to usable, 1,000 claims, browser running', 1.5),
      compare('closed', 'Start to usable, 1,000 claims, browser started too', null),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
