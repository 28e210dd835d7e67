import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { attachmentFacts, attachmentId, attachmentPart } from '../model/attachment.ts'
import { filledLine } from '../model/fields.ts'
import { call } from './define.ts'

const upload = z.uuid()
const size = z.int().check(z.minimum(0), z.maximum(limits.attachmentBytes))

/** The contract's part about files in notes. They cross in parts, so that no message is large. */
export const attachmentCalls = {
  /** Announce a file; answers what to call the upload. Two at a time. */
  begin: call(
    'write',
    z.strictObject({ name: filledLine(limits.fileNameLength), size }),
    z.strictObject({ upload }),
  ),
  /** The next bytes of it, which begin at `at`. */
  put: call('chunk', z.strictObject({ upload, at: size, bytes: attachmentPart }), z.void()),
  /** All was sent: keep it. Of a picture, what it shows is kept, not where and when it was taken. */
  finish: call('write', z.strictObject({ upload }), attachmentFacts),
  cancel: call('write', z.strictObject({ upload }), z.void()),
  facts: call('read', z.strictObject({ id: attachmentId }), attachmentFacts),
  /** One part, from 0. */
  read: call(
    'chunk',
    z.strictObject({ id: attachmentId, part: z.int().check(z.minimum(0)) }),
    z.strictObject({ bytes: attachmentPart }),
  ),
  /** Save a copy where the person says, in a native dialog; false: nowhere. */
  save: call('ask', z.strictObject({ id: attachmentId }), z.boolean()),
}
