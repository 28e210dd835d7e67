import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type Note } from '../../shared/model/note.ts'
import { parseQuery } from '../../shared/model/query.ts'
import { fold } from '../../shared/model/words.ts'

/*
 * The full text of Joplin 3.5.1 on the same notes: the FTS4 table that its schema declares over normalized notes, the
 * columns and functions that its search selects, and LIKE for Chinese and Japanese, as it does. In memory, on Node's own
 * SQLite, without its ranking in JavaScript: what is measured is less than what it does.
 */
const unindexed = ['id', 'user_created_time', 'user_updated_time', 'is_todo', 'todo_completed', 'parent_id']
const columns = 'id, title, body, user_created_time, user_updated_time, is_todo, todo_completed, parent_id'
const schema = `
  CREATE TABLE notes_normalized (id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, user_created_time INT,
    user_updated_time INT, is_todo INT, todo_completed INT, parent_id TEXT);
  CREATE VIRTUAL TABLE notes_fts USING fts4(content="notes_normalized",
    ${unindexed.map((name) => `notindexed="${name}"`).join(', ')}, ${columns});
  CREATE TRIGGER notes_after_insert AFTER INSERT ON notes_normalized BEGIN
    INSERT INTO notes_fts(docid, ${columns}) SELECT rowid, ${columns} FROM notes_normalized
      WHERE new.rowid = notes_normalized.rowid; END;`

export class JoplinSearch {
  readonly #database = new DatabaseSync(':memory:')
  readonly #match: StatementSync
  readonly #like: StatementSync

  constructor(notes: readonly Note[]) {
    this.#database.exec(schema)
    const insert = this.#database.prepare('INSERT INTO notes_normalized VALUES (?, ?, ?, ?, ?, 0, 0, ?)')
    this.#database.exec('BEGIN')
    for (const { id, title, body, createdAt, modifiedAt, notebook } of notes)
      insert.run(id, fold(title), fold(body), Date.parse(createdAt), Date.parse(modifiedAt), notebook ?? '')
    this.#database.exec('COMMIT')
    this.#match = this.#database.prepare(`
      SELECT id, title, user_updated_time, parent_id, offsets(notes_fts) AS offsets,
        matchinfo(notes_fts, 'pcnalx') AS matchinfo FROM notes_fts WHERE notes_fts MATCH ?`)
    this.#like = this.#database.prepare(
      `SELECT id, title FROM notes_normalized WHERE title LIKE ?1 OR body LIKE ?1`,
    )
  }

  /** How many notes it finds. */
  search(text: string): number {
    const words = parseQuery(text).flatMap((part) => (part.kind === 'words' && !part.not ? [part] : []))
    const [first] = words
    if (first === undefined) return 0
    if (/[\u3040-\u30ff\u3400-\u9fff]/.test(first.text)) return this.#like.all(`%${fold(first.text)}%`).length
    const terms = words.map(({ text: word, open }) => `"${fold(word).replaceAll('"', '')}${open ? '*' : ''}"`)
    return this.#match.all(terms.join(' ')).length
  }

  close(): void {
    this.#database.close()
  }
}
