import { capture } from '../../../scripts/program.ts'
import { type FolderSnapshot, snapshotOf } from '../vault/folder-snapshot.ts'
import { type PrivateKeyring } from './private-keyring.ts'

/** Everything a keyring has on disk. */
export const keysIn = ({ env }: PrivateKeyring): Promise<FolderSnapshot> =>
  snapshotOf(env['XDG_DATA_HOME'] ?? '')

/** Put `secret` into the entries `accounts` that Fernkeep has in a keyring. */
export async function replaceSecrets(
  env: Readonly<Record<string, string>>,
  accounts: readonly string[],
  secret: string,
): Promise<void> {
  const script = `
    import keytar from 'keytar'
    for (const account of ${JSON.stringify(accounts)})
      await keytar.setPassword('Fernkeep (dev)', account, ${JSON.stringify(secret)})`
  const { code, errors } = await capture(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    cwd: import.meta.dirname,
  })
  if (code !== 0) throw new Error(`the secrets cannot be replaced: ${errors}`)
}
