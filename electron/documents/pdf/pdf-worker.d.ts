declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What the library takes from the global `pdfjsWorker` instead of starting a thread. */
  export const WorkerMessageHandler: unknown
}
