import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { projectFolder } from '../project.ts'
import { removeFolder } from '../scratch-folder.ts'
import { executableIn } from './contents.ts'
import { setFuses } from './fuses.ts'

/** Copy the packaged app beside itself, with the one fuse flipped without which no test can drive it: Node's inspector. */
const copy = join(projectFolder, 'dist/test-copy')
removeFolder(copy)
cpSync(join(projectFolder, 'dist/linux-unpacked'), copy, { recursive: true })
await setFuses(executableIn(copy), { [FuseV1Options.EnableNodeCliInspectArguments]: true })
