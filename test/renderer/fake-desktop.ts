import { defaultDesktopSettings, type DesktopSettings } from '../../shared/model/desktop.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { success, type Result } from '../../shared/result.ts'
import { emitter } from './emitter.ts'

type Answer = <T>(name: string, work: () => Result<T>) => Promise<Result<T>>

/** The desktop around the window: it prints, and has no other program that asks for anything. */
export function fakeDesktop(answer: Answer) {
  const askedEvent = emitter<void>()
  const finishEvent = emitter<void>()
  const quickTexts: string[] = []
  let settings = defaultDesktopSettings
  const state = () => ({ settings, shortcutTaken: false })
  return {
    printing: {
      print: () => answer('print', () => success('printed' as const)),
      savePdf: ({ title }: { title: string }) => answer(`savePdf ${title}`, () => success(true)),
    },
    desktop: {
      state: () => answer('desktopState', () => success(state())),
      change: (wanted: DesktopSettings) =>
        answer('changeDesktop', () => {
          settings = wanted
          return success(state())
        }),
      copyAddress: ({ id }: { id: NoteId }) => answer(`copyAddress ${id}`, () => success(undefined)),
      takeAsked: () => answer('takeAsked', () => success(null)),
      onAsked: askedEvent.on,
    },
    quick: {
      save: ({ text }: { text: string }) =>
        answer('quickSave', () => {
          quickTexts.push(text)
          return success(undefined)
        }),
      close: ({ unsaved }: { unsaved: boolean }) => answer(`closeQuick ${unsaved}`, () => success(undefined)),
      onFinish: finishEvent.on,
    },
    finishQuickNote: finishEvent.emit,
    quickTexts,
  }
}
