/** A failure for people. */
export interface FailureText {
  readonly title: string
  /** What happened, and what is safe. */
  readonly body: string
  /** What to do. */
  readonly action: string
}
