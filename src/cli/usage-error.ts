/** A call that is wrong in itself: one line for the user, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    /** What to do instead. */
    readonly help?: string,
  ) {
    super(message);
  }
}
