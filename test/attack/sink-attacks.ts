/**
 * What a script in the page could try against the content security policy. Each is a function that runs in the page;
 * `to` is an address that reaches the attacker. `refusedBy` is the directive that has to refuse it.
 */
export interface PolicyAttack {
  readonly name: string
  readonly refusedBy: string
  readonly run: (to: string) => unknown
}

const trustedTypes = 'require-trusted-types-for'

/** TypeScript does not know it yet. */
interface PolicyFactory {
  createPolicy(name: string): unknown
}

/** Lint bans the names; Chromium has them. */
interface OldDocument {
  write(markup: string): void
  writeln(markup: string): void
  execCommand(name: string, ask: boolean, markup: string): void
}

/** Text that would become script or markup: the sinks that Trusted Types guard. */
export const sinkAttacks: readonly PolicyAttack[] = [
  {
    name: 'an inline script made of a text node',
    refusedBy: trustedTypes,
    run: () => {
      const script = document.createElement('script')
      script.append('trap()')
      document.body.append(script)
    },
  },
  {
    name: 'an inline script made by its text',
    refusedBy: trustedTypes,
    run: () => (document.createElement('script').text = 'trap()'),
  },
  {
    name: 'an inline script inside an SVG',
    refusedBy: trustedTypes,
    run: () => {
      const script = document.createElementNS('http://www.w3.org/2000/svg', 'script')
      script.append('trap()')
      document.body.append(script)
    },
  },
  {
    name: 'a remote script',
    refusedBy: trustedTypes,
    run: (to) => (document.createElement('script').src = to),
  },
  {
    name: 'a remote script inside an SVG',
    refusedBy: trustedTypes,
    run: (to) => document.createElementNS('http://www.w3.org/2000/svg', 'script').setAttribute('href', to),
  },
  {
    name: 'an event handler in an attribute',
    refusedBy: trustedTypes,
    run: () => {
      document.body.setAttribute('onclick', 'trap()')
      document.body.click()
    },
  },
  // In a frame's callback: inside the debugger's own call, eval is let through.
  {
    name: 'eval',
    refusedBy: trustedTypes,
    run: () => void requestAnimationFrame(() => void globalThis.eval('trap()')),
  },
  {
    name: 'new Function',
    refusedBy: trustedTypes,
    run: () =>
      void requestAnimationFrame(() => {
        const made = Reflect.construct(Function, ['trap()']) as () => void
        made()
      }),
  },
  {
    name: 'the constructor of an async function',
    refusedBy: trustedTypes,
    run: () =>
      void requestAnimationFrame(() => {
        const AsyncFunction = (async () => undefined).constructor as FunctionConstructor
        const made = new AsyncFunction('trap()') as () => void
        made()
      }),
  },
  {
    name: 'a timer with a string',
    refusedBy: trustedTypes,
    run: () => void Reflect.apply(setTimeout, window, ['trap()', 0]),
  },
  {
    name: 'an interval with a string',
    refusedBy: trustedTypes,
    run: () => void Reflect.apply(setInterval, window, ['trap()', 1_000_000]),
  },
  {
    name: 'innerHTML',
    refusedBy: trustedTypes,
    run: () => (document.createElement('p').innerHTML = '<img src=x onerror=trap()>'),
  },
  {
    name: 'innerHTML of a template',
    refusedBy: trustedTypes,
    run: () => (document.createElement('template').innerHTML = '<img src=x onerror=trap()>'),
  },
  {
    name: 'innerHTML of a shadow root',
    refusedBy: trustedTypes,
    run: () => {
      const host = document.body.appendChild(document.createElement('div'))
      host.attachShadow({ mode: 'open' }).innerHTML = '<img src=x onerror=trap()>'
    },
  },
  {
    name: 'outerHTML',
    refusedBy: trustedTypes,
    run: () => {
      const part = document.body.appendChild(document.createElement('p'))
      part.outerHTML = '<img src=x onerror=trap()>'
    },
  },
  {
    name: 'insertAdjacentHTML',
    refusedBy: trustedTypes,
    run: () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=trap()>'),
  },
  {
    name: 'document.write',
    refusedBy: trustedTypes,
    run: () => (document as unknown as OldDocument).write('<b onclick=trap()>'),
  },
  {
    name: 'document.writeln',
    refusedBy: trustedTypes,
    run: () => (document as unknown as OldDocument).writeln('<b>'),
  },
  {
    name: 'setHTMLUnsafe',
    refusedBy: trustedTypes,
    run: () => document.createElement('p').setHTMLUnsafe('<img src=x onerror=trap()>'),
  },
  {
    name: 'parseHTMLUnsafe',
    refusedBy: trustedTypes,
    run: () => Document.parseHTMLUnsafe('<img src=x onerror=trap()>'),
  },
  {
    name: 'DOMParser for HTML',
    refusedBy: trustedTypes,
    run: () => new DOMParser().parseFromString('<img src=x onerror=trap()>', 'text/html'),
  },
  {
    name: 'DOMParser for XML',
    refusedBy: trustedTypes,
    run: () => new DOMParser().parseFromString('<a/>', 'application/xml'),
  },
  {
    name: 'createContextualFragment',
    refusedBy: trustedTypes,
    run: () => document.createRange().createContextualFragment('<script>trap()</script>'),
  },
  {
    name: 'a srcdoc frame',
    refusedBy: trustedTypes,
    run: () => {
      const frame = document.createElement('iframe')
      frame.srcdoc = '<script>parent.trap()</script>'
      document.body.append(frame)
    },
  },
  {
    name: 'an insertHTML command',
    refusedBy: trustedTypes,
    run: () => {
      const field = document.body.appendChild(document.createElement('div'))
      field.contentEditable = 'true'
      field.focus()
      const { execCommand } = document as unknown as OldDocument
      execCommand.call(document, 'insertHTML', false, '<img src=x onerror=trap()>')
    },
  },
  {
    name: 'an object',
    refusedBy: trustedTypes,
    run: (to) => (document.createElement('object').data = to),
  },
  {
    name: 'an embedded document',
    refusedBy: trustedTypes,
    run: (to) => (document.createElement('embed').src = to),
  },
  {
    name: 'a worker of our own origin',
    refusedBy: trustedTypes,
    run: () => new Worker('/index.html'),
  },
  {
    name: 'a worker made of bytes',
    refusedBy: trustedTypes,
    run: () => new Worker(URL.createObjectURL(new Blob(['1']))),
  },
  {
    name: 'a shared worker',
    refusedBy: trustedTypes,
    run: () => new SharedWorker('/index.html'),
  },
  {
    name: 'a service worker',
    refusedBy: trustedTypes,
    run: () => navigator.serviceWorker.register('/index.html'),
  },
  {
    name: 'a Trusted Types policy of its own',
    refusedBy: 'trusted-types',
    run: () => (Reflect.get(window, 'trustedTypes') as PolicyFactory).createPolicy('own'),
  },
  {
    name: 'a default Trusted Types policy',
    refusedBy: 'trusted-types',
    run: () => (Reflect.get(window, 'trustedTypes') as PolicyFactory).createPolicy('default'),
  },
]
