import { spawn } from 'node:child_process'
import { hasDisplay } from './display.ts'
import { findElectronPackage, obtainProgram, type Runtime } from './electron-runtime.ts'

/** A desktop app that ends badly this soon, in milliseconds, could not start at all. */
const SOON = 10_000

/** The desktop program for this machine, or why it cannot run here. Nothing is fetched where no window could open. */
export async function findDesktop(root: string, isAskedFor: boolean): Promise<Runtime> {
  if (!hasDisplay(process.env)) return { ok: false, reason: 'There is no display' }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { ok: false, reason: 'Electron’s sandbox does not run as root' }
  }
  const electron = findElectronPackage(root)
  if (electron === null) return { ok: false, reason: 'Electron is not installed (npm ci does it)' }
  return obtainProgram(electron, { isAskedFor })
}

/** How the desktop app ended: by the person, or before it could show anything. */
export type DesktopEnd =
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'failed'; readonly reason: string }

/** Runs the desktop app until it ends; Ctrl+C and a polite kill are handed on to it. */
export function runDesktop(
  program: string,
  root: string,
  paths: readonly string[],
): Promise<DesktopEnd> {
  const started = Date.now()
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const child = spawn(program, [root, ...paths], { stdio: 'inherit', env: environment })
  const handOn = (signal: NodeJS.Signals) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, handOn)
  return new Promise((resolve) => {
    const end = (result: DesktopEnd) => {
      for (const signal of signals) process.off(signal, handOn)
      resolve(result)
    }
    child.once('error', (error) => end({ type: 'failed', reason: error.message }))
    child.once('exit', (code, signal) => {
      const hasFailed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM'
      if (hasFailed && Date.now() - started < SOON) {
        end({ type: 'failed', reason: `The desktop app could not start (${signal ?? code})` })
      } else end({ type: 'closed', code: hasFailed ? (code ?? 1) : 0 })
    })
  })
}
