import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { projectFolder } from '../project.ts'
import { removeFolder } from '../scratch-folder.ts'
import { executableIn, unpackedIn } from './contents.ts'
import { setFuses } from './fuses.ts'

/** Copy the packaged app beside itself, with the one fuse flipped without which no test can drive it: Node's inspector. */
const dist = join(projectFolder, 'dist')
const copy = join(dist, 'test-copy')
removeFolder(copy)
cpSync(unpackedIn(dist), copy, { recursive: true })
await setFuses(executableIn(copy), { [FuseV1Options.EnableNodeCliInspectArguments]: true })
