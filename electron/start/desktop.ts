import { spawn } from 'node:child_process'
import { hasDisplay } from './display.ts'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { findElectronPackage, obtainProgram } from './electron-runtime.ts'

/** A desktop app that ends badly this soon, in milliseconds, could not start at all. */
const SOON = 10_000

/** The path of the desktop program for this machine, or why it cannot run here. Nothing is fetched where no window could open. */
export async function findDesktop(root: string, isAskedFor: boolean): Promise<Outcome<string>> {
  if (!hasDisplay(process.env)) return refuse('There is no display')
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return refuse('Electron’s sandbox does not run as root')
  }
  const electron = findElectronPackage(root)
  if (electron === null) return refuse('Electron is not installed (npm ci does it)')
  return obtainProgram(electron, { isAskedFor })
}

/**
 * Runs the desktop app until it ends; Ctrl+C and a polite kill are handed on to it. Answers its exit code; fails
 * where it ended before it could show anything.
 */
export function runDesktop(
  program: string,
  root: string,
  paths: readonly string[],
): Promise<Outcome<number>> {
  const started = Date.now()
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const child = spawn(program, [root, ...paths], { stdio: 'inherit', env: environment })
  const handOn = (signal: NodeJS.Signals) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, handOn)
  return new Promise((resolve) => {
    const end = (result: Outcome<number>) => {
      for (const signal of signals) process.off(signal, handOn)
      resolve(result)
    }
    child.once('error', (error) => end(refuse(error.message)))
    child.once('exit', (code, signal) => {
      const hasFailed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM'
      if (hasFailed && Date.now() - started < SOON) {
        end(refuse(`The desktop app could not start (${signal ?? code})`))
      } else end(succeed(hasFailed ? (code ?? 1) : 0))
    })
  })
}
