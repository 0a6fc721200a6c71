/** What a run's end tells the shell (DESIGN 6). */
export const exitCodes = {
  /** Fine; for `diff`: whatever was found. */
  fine: 0,
  /** The topology is wrong. */
  topology: 1,
  /** Wrong usage. */
  usage: 2,
  /** `diff --exit-code` found changes. */
  changes: 3,
  /** The store refused or could not be reached. */
  store: 4,
  /** The apply is incomplete. */
  incomplete: 5,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
