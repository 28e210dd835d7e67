import { expect, test, vi } from 'vitest'
import { type FileOperations } from '../../../electron/files/operations.ts'
import { Session } from '../../../electron/vault/session.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { HeldDisk } from './held-disk.ts'
import { SessionBench } from './opened-session.ts'

test('a vault that is closed while its folder is read, and changed in it, does not wait for the rest of it', async () => {
  const bench = new SessionBench(await temporaryFolder())
  await bench.within(async ({ notes, finder }) => {
    for (let n = 0; n < 300; n++) await notes.create({ title: `Note ${n}`, body: 'common' })
    await finder.caughtUp
  })
  const disk = new HeldDisk()
  const held = disk.hold((operation) => /^open .*\/notes\//.test(operation))
  let opened = 0
  const open: FileOperations['open'] = (path, ...how) => {
    if (path.includes('/notes/')) opened++
    return disk.operations.open(path, ...how)
  }
  const session = new Session({
    ...{ root: bench.root, mode: bench.mode, files: { ...disk.operations, open }, patienceMs: 20 },
    report: () => '',
    onState: () => undefined,
    onNoteChange: () => undefined,
  })
  await session.start()
  const { vault } = session
  const looking = vi.spyOn(vault.notes, 'lookAt')
  vault.startUpkeep(() => undefined)
  for (let from: number | null = 0; from !== null;) from = (await vault.pages.page(from)).next
  await held
  await vault.notes.create({ title: 'New', body: 'while it is read' })
  await vi.waitFor(() => expect(looking).toHaveBeenCalled(), { timeout: 5_000 })
  const closed = session.close()
  disk.release()
  await closed
  expect(opened).toBeLessThan(150)
})
