import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { printedMarkdown, type Pictures } from './printed-markdown.ts'
import styles from './printed-note.module.css'

/**
 * Put a note beside the window's page, seen on paper only, where it takes the page's place. Resolves when its pictures are
 * there, with what takes it away again.
 */
export async function layOut(title: string, body: string, pictures: Pictures): Promise<() => void> {
  const sheet = document.createElement('main')
  sheet.className = styles['note'] ?? ''
  const root = createRoot(sheet)
  document.body.append(sheet)
  flushSync(() => {
    root.render([
      ...(title === '' ? [] : [createElement('h1', { key: 'title' }, title)]),
      ...printedMarkdown(body, pictures),
    ])
  })
  // One that is not a picture after all is left blank on paper too.
  await Promise.allSettled([...sheet.querySelectorAll('img')].map((image) => image.decode()))
  return () => {
    root.unmount()
    sheet.remove()
  }
}
