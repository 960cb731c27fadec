/** `app://host/path` as Chromium gets to see it, which knows no such scheme: `http://app--host.localhost/path`. */
export function toPageAddress(url: string): string {
  return url.replace(/^app:\/\/([^/]*)/, 'http://app--$1.localhost')
}

/** The reverse of `toPageAddress`; other addresses stay as they are. */
export function toAppAddress(url: string): string {
  return url.replace(/^http:\/\/app--([^/]*)\.localhost/, 'app://$1')
}
