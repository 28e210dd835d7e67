import * as z from 'zod/mini'

/** What kind of place a leak was found in. `cache` and `storage` are the window's, `browser` all else of Chromium's. */
export const leakPlace = z.enum(['vault', 'logs', 'cache', 'storage', 'browser', 'settings', 'temp'])
export type LeakPlace = z.infer<typeof leakPlace>

/** How the text was written where it was found. */
export const leakForm = z.enum(['utf8', 'utf16', 'base64', 'hex', 'name'])
export type LeakForm = z.infer<typeof leakForm>

/** What a leak self-test found. */
export const leakReport = z.readonly(
  z.strictObject({
    /** False: it was cancelled, and has read `files` until then. */
    finished: z.boolean(),
    files: z.int(),
    bytes: z.int(),
    /** Files that the system would not let it read. */
    unread: z.int(),
    /** In how many files the text was found, by place and form. */
    hits: z.array(z.readonly(z.strictObject({ place: leakPlace, form: leakForm, files: z.int() }))),
  }),
)
export type LeakReport = z.infer<typeof leakReport>
