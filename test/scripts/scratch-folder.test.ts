import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRunning, makeScratchFolder, removeFolder } from '../../scripts/scratch-folder.ts'

let parent = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'fernkeep-parent-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

/** The id of a process that has just ended. */
const endedPid = () => spawnSync(process.execPath, ['--version']).pid

test('a scratch folder is new each time', () => {
  const first = makeScratchFolder(parent)
  const second = makeScratchFolder(parent)
  expect(first).not.toBe(second)
  expect(existsSync(first) && existsSync(second)).toBe(true)
})

test('what a dead process left is removed; everything else stays', () => {
  const dead = join(parent, `fernkeep-scratch-${endedPid()}-x`)
  const living = join(parent, `fernkeep-scratch-${process.pid}-x`)
  const foreign = join(parent, 'electron-33.2.1')
  for (const folder of [dead, living, foreign]) {
    mkdirSync(folder)
    writeFileSync(join(folder, 'file'), '')
  }
  makeScratchFolder(parent)
  expect([dead, living, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true])
})

test('a running process is told from one that has ended', () => {
  expect(isRunning(process.pid)).toBe(true)
  expect(isRunning(endedPid())).toBe(false)
})

test('removing a folder that is not there is fine', () => {
  expect(() => removeFolder(join(parent, 'none'))).not.toThrow()
})
