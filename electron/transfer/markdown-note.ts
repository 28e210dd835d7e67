import { type Note } from '../../shared/model/note.ts'

/**
 * A note as a Markdown file with YAML front matter, as Jekyll began it and Obsidian and Joplin read it. Strings are
 * written as JSON, which YAML 1.2 takes as it is.
 */
export function toMarkdown(note: Note, notebook: readonly string[]): string {
  const fields: [string, unknown][] = [
    ['title', note.title],
    ['id', note.id],
    ['created', note.createdAt],
    ['modified', note.modifiedAt],
    ['tags', note.tags],
    ['notebook', notebook.join('/')],
    ['pinned', note.pinned],
    ['place', note.place],
  ]
  const front = fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n')
  return `---\n${front}\n---\n\n${note.body}${note.body.endsWith('\n') ? '' : '\n'}`
}
