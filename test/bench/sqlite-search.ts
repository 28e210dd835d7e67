import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm'
import { type Note } from '../../shared/model/note.ts'
import { parseQuery } from '../../shared/model/query.ts'
import { fold } from '../../shared/model/words.ts'

const schema = `
  CREATE TABLE notes (id TEXT, place TEXT, pinned INT, notebook TEXT, title TEXT, excerpt TEXT, modified TEXT);
  CREATE INDEX notes_by_time ON notes (place, pinned DESC, modified DESC);
  CREATE TABLE tags (note INT, tag TEXT);
  CREATE INDEX tags_by_name ON tags (tag, note);
  CREATE VIRTUAL TABLE words USING fts5(title, tags, body, content='', tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');`

const found = `
  SELECT n.id FROM words JOIN notes n ON n.rowid = words.rowid
  WHERE words MATCH ?1 AND n.place = 'notes' ORDER BY bm25(words, 10, 4, 1) LIMIT 30`
const total = `
  SELECT count(*) FROM words JOIN notes n ON n.rowid = words.rowid WHERE words MATCH ?1 AND n.place = 'notes'`

/**
 * The same notes in SQLite's FTS5, to measure beside the index: bound parameters, terms quoted, its own ranking. It has no
 * typos and no substrings for scripts without spaces; those kinds are asked as words.
 */
export class SqliteSearch {
  readonly #database: Database
  readonly #image: () => Uint8Array

  private constructor(database: Database, image: () => Uint8Array) {
    this.#database = database
    this.#image = image
  }

  static async build(notes: readonly Note[]): Promise<SqliteSearch> {
    const sqlite = await sqlite3InitModule()
    const database = new sqlite.oo1.DB(':memory:')
    database.exec(schema)
    const addNote = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?)')
    const addTag = database.prepare('INSERT INTO tags VALUES (?, ?)')
    const addWords = database.prepare('INSERT INTO words (rowid, title, tags, body) VALUES (?, ?, ?, ?)')
    database.exec('BEGIN')
    notes.forEach((note, i) => {
      const { id, place, pinned, notebook, title, body, tags, modifiedAt } = note
      const row = [id, place, pinned ? 1 : 0, notebook, title, body.slice(0, 160), modifiedAt]
      addNote.bind(row).stepReset()
      for (const tag of tags) addTag.bind([i + 1, tag]).stepReset()
      addWords.bind([i + 1, title, tags.join(' '), body]).stepReset()
    })
    database.exec('COMMIT')
    for (const statement of [addNote, addTag, addWords]) statement.finalize()
    return new SqliteSearch(database, () => sqlite.capi.sqlite3_js_db_export(database))
  }

  search(text: string): number {
    const match = matchOf(text)
    if (match === '') return 0
    this.#database.selectValues(found, [match])
    return Number(this.#database.selectValue(total, [match]))
  }

  list(): void {
    this.#database.selectObjects(
      `SELECT * FROM notes WHERE place = 'notes' ORDER BY pinned DESC, modified DESC LIMIT 50`,
    )
    this.#database.selectValue(`SELECT count(*) FROM notes WHERE place = 'notes'`)
  }

  counts(): void {
    this.#database.selectArrays('SELECT place, count(*) FROM notes GROUP BY place')
    this.#database.selectArrays('SELECT notebook, count(*) FROM notes GROUP BY notebook')
    this.#database.selectArrays(
      `SELECT tag, count(*) FROM tags JOIN notes n ON n.rowid = tags.note WHERE n.place = 'notes' GROUP BY tag`,
    )
  }

  imageBytes(): number {
    return this.#image().length
  }

  close(): void {
    this.#database.close()
  }
}

/** Each word or phrase quoted, so that nothing in it is FTS5's syntax. */
function matchOf(text: string): string {
  return parseQuery(text)
    .flatMap((part) => (part.kind === 'words' && !part.not ? [part] : []))
    .map(({ text: words, open }) => `"${fold(words).replaceAll('"', '""')}"${open ? '*' : ''}`)
    .join(' ')
}
