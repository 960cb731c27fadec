/**
 * Puts a text on the clipboard, as HTML too where that is given, while a key or a press is being answered. By the event of copying: the desktop shell
 * lets no page ask for the clipboard otherwise.
 */
export function copyText(text: string, html?: string): void {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', put, { capture: true })
  document.execCommand('copy')
  window.removeEventListener('copy', put, { capture: true })
}
