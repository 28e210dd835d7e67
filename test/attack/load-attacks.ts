import { type PolicyAttack } from './sink-attacks.ts'

/** Everything a page can load, send or go to: each kind of address has a directive that refuses it. */
export const loadAttacks: readonly PolicyAttack[] = [
  { name: 'a remote module', refusedBy: 'script-src-elem', run: (to) => import(to + 'module.js') },
  {
    name: 'a module in a data: address',
    refusedBy: 'script-src-elem',
    run: () => {
      const address: string = 'data:text/javascript,trap()'
      return import(address)
    },
  },
  {
    name: 'a module made of bytes',
    refusedBy: 'script-src-elem',
    run: () => import(URL.createObjectURL(new Blob(['trap()'], { type: 'text/javascript' }))),
  },
  {
    name: 'a preloaded module',
    refusedBy: 'script-src-elem',
    run: (to) => {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'modulepreload', href: to + 'preloaded.js' })
      document.head.append(link)
    },
  },
  {
    name: 'a javascript: link',
    refusedBy: 'script-src-elem',
    run: () => {
      const link = document.body.appendChild(document.createElement('a'))
      link.href = 'javascript:trap()'
      link.click()
    },
  },
  {
    name: 'a javascript: location',
    refusedBy: 'script-src-elem',
    run: () => (location.href = 'javascript:trap()'),
  },
  {
    name: 'a javascript: frame',
    refusedBy: 'script-src-elem',
    run: () => {
      const frame = document.createElement('iframe')
      frame.src = 'javascript:parent.trap()'
      document.body.append(frame)
    },
  },
  {
    name: 'WebAssembly',
    refusedBy: 'script-src',
    run: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  },
  {
    name: 'an inline stylesheet',
    refusedBy: 'style-src-elem',
    run: () => {
      const sheet = document.createElement('style')
      sheet.append('body { background: red }')
      document.head.append(sheet)
    },
  },
  {
    name: 'an inline style',
    refusedBy: 'style-src-attr',
    run: () => document.createElement('p').setAttribute('style', 'background: red'),
  },
  {
    name: 'a remote stylesheet',
    refusedBy: 'style-src-elem',
    run: (to) => {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'stylesheet', href: to })
      document.head.append(link)
    },
  },
  {
    name: 'a remote font',
    refusedBy: 'font-src',
    run: (to) => new FontFace('remote', `url(${to})`).load(),
  },
  { name: 'a remote image', refusedBy: 'img-src', run: (to) => (new Image().src = to) },
  {
    name: 'an image in a data: address',
    refusedBy: 'img-src',
    run: () => (new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='),
  },
  {
    name: 'a remote image of a stylesheet',
    refusedBy: 'img-src',
    run: (to) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`body { background: url(${to}) }`)
      document.adoptedStyleSheets.push(sheet)
    },
  },
  {
    name: 'a remote image inside an SVG',
    refusedBy: 'img-src',
    run: (to) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      svg
        .appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'image'))
        .setAttribute('href', to)
      document.body.append(svg)
    },
  },
  {
    name: 'a remote icon',
    refusedBy: 'img-src',
    run: (to) => {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'icon', href: to })
      document.head.append(link)
    },
  },
  {
    name: 'a remote image on a button',
    refusedBy: 'img-src',
    run: (to) => {
      const input = document.createElement('input')
      Object.assign(input, { type: 'image', src: to })
      document.body.append(input)
    },
  },
  { name: 'a remote sound', refusedBy: 'media-src', run: (to) => new Audio(to) },
  {
    name: 'a remote film',
    refusedBy: 'media-src',
    run: (to) => {
      const film = document.createElement('video')
      film.src = to
      film.load()
    },
  },
  {
    name: 'a remote frame',
    refusedBy: 'frame-src',
    run: (to) => {
      const frame = document.createElement('iframe')
      frame.src = to
      document.body.append(frame)
    },
  },
  {
    name: 'a frame of our own origin',
    refusedBy: 'frame-src',
    run: () => {
      const frame = document.createElement('iframe')
      frame.src = '/index.html'
      document.body.append(frame)
    },
  },
  {
    name: 'a frame in a data: address',
    refusedBy: 'frame-src',
    run: () => {
      const frame = document.createElement('iframe')
      frame.src = 'data:text/html,<script>parent.trap()</script>'
      document.body.append(frame)
    },
  },
  {
    name: 'a frame made of bytes',
    refusedBy: 'frame-src',
    run: () => {
      const bytes = new Blob(['<script>parent.trap()</script>'], { type: 'text/html' })
      const frame = document.createElement('iframe')
      frame.src = URL.createObjectURL(bytes)
      document.body.append(frame)
    },
  },
  { name: 'fetch', refusedBy: 'connect-src', run: (to) => fetch(to) },
  { name: 'fetch of our own origin', refusedBy: 'connect-src', run: () => fetch('/index.html') },
  {
    name: 'XMLHttpRequest',
    refusedBy: 'connect-src',
    run: (to) => {
      const request = new XMLHttpRequest()
      request.open('POST', to)
      request.send('text')
    },
  },
  { name: 'a beacon', refusedBy: 'connect-src', run: (to) => navigator.sendBeacon(to, 'text') },
  {
    name: 'a WebSocket',
    refusedBy: 'connect-src',
    run: (to) => new WebSocket(to.replace('http:', 'ws:')),
  },
  { name: 'an EventSource', refusedBy: 'connect-src', run: (to) => new EventSource(to) },
  {
    name: 'a WebTransport',
    refusedBy: 'connect-src',
    run: (to) => new WebTransport(to.replace('http:', 'https:')).ready,
  },
  {
    name: 'a link that pings',
    refusedBy: 'connect-src',
    run: (to) => {
      const link = document.body.appendChild(document.createElement('a'))
      Object.assign(link, { href: to, ping: to })
      link.click()
    },
  },
  {
    name: 'a preloaded answer',
    refusedBy: 'connect-src',
    run: (to) => {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'preload', as: 'fetch', href: to + 'answer' })
      document.head.append(link)
    },
  },
  {
    name: 'a prefetched page',
    refusedBy: 'default-src',
    run: (to) => {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'prefetch', href: to + 'page' })
      document.head.append(link)
    },
  },
  {
    name: 'a form',
    refusedBy: 'form-action',
    run: (to) => {
      const form = document.body.appendChild(document.createElement('form'))
      Object.assign(form, { action: to, method: 'post' })
      form.submit()
    },
  },
  {
    name: 'a form with a javascript: address',
    refusedBy: 'form-action',
    run: () => {
      const form = document.body.appendChild(document.createElement('form'))
      form.action = 'javascript:trap()'
      form.submit()
    },
  },
  {
    name: 'another base for our addresses',
    refusedBy: 'base-uri',
    run: (to) => {
      const base = document.createElement('base')
      base.href = to
      document.head.append(base)
      base.remove()
    },
  },
]
