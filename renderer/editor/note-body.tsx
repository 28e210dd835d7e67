import { openSearchPanel } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef, type RefObject } from 'react'
import { useFocusTarget } from '../components/focus-targets.ts'
import { attach } from '../state/attaching.ts'
import { useApp, type App } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import type { DraftKey } from '../state/draft-record.ts'
import styles from './note-body.module.css'
import { showFirstFound, showFound } from './found-marks.ts'
import { reading, writing, type Ways } from './note-extensions.ts'
import { mountEditor } from './shadow-view.ts'
import { goToNextMistake } from './spelling-menu.ts'

interface NoteBodyProps {
  readonly draftKey: DraftKey
  /** It only stays until the next note has been read. */
  readonly isOut: boolean
}

/** The text of the draft `draftKey`. One editor on screen, which is handed one draft after the other. */
export function NoteBody({ draftKey, isOut }: NoteBodyProps) {
  const app = useApp()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)

  useEffect(() => {
    if (!host.current) return
    const place = app.editorStates.take(draftKey)
    const state = place?.state ?? newState(app, draftKey)
    const view = (editor.current ??= mountEditor(host.current, state))
    if (view.state !== state) view.setState(state)
    if (place) view.dispatch({ effects: place.scroll })
    app.editorStates.show(draftKey, {
      view,
      goTo: (at) => goTo(view, at),
      goToNextMistake: () => void goToNextMistake(view, app.spelling),
    })
    // Asked for as the note is left: once the next one is being drawn, the window would be laid out for the answer.
    let scroll: ReturnType<EditorView['scrollSnapshot']> | null = null
    const { state: workspace } = app.workspace
    const stop = workspace.subscribe(() => {
      const { opened } = workspace.get()
      if (opened.status === 'editing' && opened.key === draftKey) scroll = null
      else scroll ??= view.scrollSnapshot()
    })
    return () => {
      stop()
      app.editorStates.keep(draftKey, { state: view.state, scroll: scroll ?? view.scrollSnapshot() })
    }
  }, [app, draftKey])

  useEffect(
    () => () => {
      editor.current?.destroy()
      editor.current = null
    },
    [],
  )

  useFoundMarks(editor, draftKey)
  useEditorTargets(editor, isOut)
  return <div ref={host} className={styles.host} />
}

/** The text of a note in the trash. */
export function ReadOnlyBody({ text }: { readonly text: string }) {
  const { host, editor } = useReader(text)
  useFoundMarks(editor, text)
  useEditorTargets(editor, false)
  return <div ref={host} className={styles.host} />
}

/** A text to read beside the note: the keys that lead to a note's text do not lead here. */
export function TextToRead({ text }: { readonly text: string }) {
  return <div ref={useReader(text).host} className={styles.host} />
}

function useReader(text: string) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const app = useApp()

  useEffect(() => {
    if (!host.current) return
    const view = mountEditor(
      host.current,
      EditorState.create({ doc: text, extensions: reading(waysOf(app)) }),
    )
    editor.current = view
    return () => view.destroy()
  }, [text, app])
  return { host, editor }
}

/** Mark what the find box asks for in the text that `shown` stands for, and bring it into view when that changes. */
function useFoundMarks(editor: RefObject<EditorView | null>, shown: string) {
  const { finding } = useApp()
  const { result } = useStore(finding.state)
  useEffect(() => {
    if (editor.current) showFound(editor.current, result?.terms ?? [])
  }, [editor, result, shown])
  useEffect(() => {
    if (editor.current) showFirstFound(editor.current)
  }, [editor, shown])
}

function useEditorTargets(editor: RefObject<EditorView | null>, isOut: boolean) {
  useFocusTarget('body', () => editor.current?.focus(), isOut)
  useFocusTarget('find', () => editor.current && openSearchPanel(editor.current), isOut)
}

function goTo(view: EditorView, at: number): void {
  const anchor = Math.min(at, view.state.doc.length)
  const effects = EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 24 })
  view.dispatch({ selection: { anchor }, effects })
  view.focus()
}

const waysOf = ({ openLink, noteLinks, attachments }: App): Ways => ({
  openLink,
  links: noteLinks,
  attachments,
})

function newState(app: App, key: DraftKey): EditorState {
  return EditorState.create({
    doc: app.drafts.textOf(key)?.body.toString() ?? '',
    extensions: [
      writing(waysOf(app), {
        attach: (files) => void attach(app, key, files),
        outline: app.outline,
        spelling: app.spelling,
        run: (command) => app.commands.run(command),
        insert: (text) => void app.editorStates.insert(key, text),
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) app.drafts.change(key, { body: update.state.doc })
      }),
    ],
  })
}
