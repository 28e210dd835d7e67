// eslint-disable-next-line no-restricted-imports -- only asked whether it is open; nothing here opens it
import inspector from 'node:inspector'
import { app } from 'electron'

/** Chromium's doors for debuggers: through one, the page and all it shows could be driven from outside. */
const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins']

/** What takes away a wall between the page and the machine. */
const weakening = [
  // eslint-disable-next-line no-restricted-syntax -- named to be refused
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'single-process',
  'disable-web-security',
  'load-extension',
  'js-flags',
]

/**
 * The first switch on the command line that a packaged app does not start with; undefined when there is none.
 * Debugging is let through only while Node's inspector is open, which the fuses forbid in what ships: a copy made for
 * tests, with that one fuse flipped, can be driven.
 */
export function forbiddenSwitch(): string | undefined {
  const forbidden = inspector.url() === undefined ? [...debugging, ...weakening] : weakening
  return forbidden.find((name) => app.commandLine.hasSwitch(name))
}
