import { beforeEach, describe, expect, test, vi } from 'vitest'
import { limits } from '../../../shared/limits.ts'
import type { Note } from '../../../shared/model/note.ts'
import { failure } from '../../../shared/result.ts'
import { createEditorStates } from '../../../renderer/editor/editor-states.ts'
import { createDrafts } from '../../../renderer/state/drafts.ts'
import { createFinding } from '../../../renderer/state/finding.ts'
import { createNotes } from '../../../renderer/state/notes.ts'
import { createTemplates, type Templates } from '../../../renderer/state/templates.ts'
import { createToasts } from '../../../renderer/state/toasts.ts'
import { createWorkspace } from '../../../renderer/state/workspace.ts'
import { createFakeBridge, type FakeBridge } from '../fake-bridge.ts'

const now = new Date(2026, 2, 9, 7, 5)

let fake: FakeBridge
let app: ReturnType<typeof partsOf>
let templates: Templates
let meeting: Note

function partsOf({ bridge }: FakeBridge) {
  const notes = createNotes(bridge)
  const drafts = createDrafts(bridge, { onStored: () => undefined, onKept: () => undefined })
  return {
    client: bridge,
    notes,
    drafts,
    editorStates: createEditorStates(drafts),
    workspace: createWorkspace(bridge, notes, drafts),
    finding: createFinding(bridge, () => ''),
    toasts: createToasts(),
  }
}

beforeEach(async () => {
  fake = createFakeBridge()
  meeting = fake.add({ title: 'Meeting {{date:DD.MM.}}', body: '{{title}} at {{time:HH:mm}}' })
  await fake.bridge.notes.arrange({ id: meeting.id, arrangement: { tags: ['work', 'Template'] } })
  fake.add({ title: 'No template', body: '' })
  app = partsOf(fake)
  await app.notes.load()
  templates = createTemplates(app, () => now)
})

const opened = () => {
  const { opened } = app.workspace.state.get()
  if (opened.status !== 'editing') throw new Error(`not editing but ${opened.status}`)
  return opened.key
}
const written = async () => {
  const key = opened()
  await app.drafts.settle(key)
  const note = [...fake.notes.values()].find(({ id }) => id === app.drafts.views.get().get(key)?.id)
  return { title: note?.title, body: note?.body, tags: note?.tags }
}

describe('templates', () => {
  test('are the notes with the tag, however it is written', () => {
    expect(templates.list().map(({ id }) => id)).toEqual([meeting.id])
  })

  test('make a note with their other tags, filled in; the template stays as it is', async () => {
    await templates.begin(meeting.id)
    expect(await written()).toEqual({
      title: 'Meeting 09.03.',
      body: 'Meeting 09.03. at 07:05',
      tags: ['work'],
    })
    expect(fake.notes.get(meeting.id)?.body).toBe('{{title}} at {{time:HH:mm}}')
  })

  test('never make a template of what begins as one, even in the list of templates', async () => {
    app.workspace.show('notes', { kind: 'tag', tag: 'template' })
    await templates.begin(meeting.id)
    expect((await written()).tags).toEqual(['work'])
  })

  test('that do not open say so, and make nothing', async () => {
    fake.failNext('open', failure('note-damaged', { reference: 'R1' }))
    await templates.begin(meeting.id)
    expect(app.workspace.state.get().opened.status).toBe('nothing')
    expect(app.toasts.list.get()).toHaveLength(1)
  })

  test('can be made under a name, which may be too long', async () => {
    templates.make('x'.repeat(300))
    const { title, tags } = await written()
    expect(title).toHaveLength(limits.titleLength)
    expect(tags).toEqual(['template'])
  })
})

describe('the note of today', () => {
  test('is made once, as its template says, and then opened', async () => {
    const daily = fake.add({ title: 'daily note', body: '# {{title}}' })
    await fake.bridge.notes.arrange({ id: daily.id, arrangement: { tags: ['template'] } })
    await app.notes.load()
    await templates.today()
    expect(await written()).toEqual({ title: '2026-03-09', body: '# 2026-03-09', tags: [] })
    const key = opened()
    await app.notes.load()
    // Many changes in a row are shown a little later.
    await vi.waitFor(() => {
      const state = app.notes.state.get()
      expect(state.status === 'ready' && state.notes.size).toBe(fake.notes.size)
    })
    await templates.today()
    expect(opened()).toBe(key)
  })

  test('is not made twice while the first is on its way', async () => {
    await templates.today()
    const key = opened()
    await templates.today()
    expect(opened()).toBe(key)
  })

  test('begins empty without a template', async () => {
    await templates.today()
    expect(await written()).toEqual({ title: '2026-03-09', body: '', tags: [] })
  })
})
