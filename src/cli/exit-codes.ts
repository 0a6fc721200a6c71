/** What a run's end tells the shell (DESIGN 6). */
export const exitCodes = {
  fine: 0,
  topology: 1,
  usage: 2,
  changes: 3,
  store: 4,
  incomplete: 5,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Each exit code in words. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'Fine; for `diff`: whatever was found.',
  1: 'The topology is wrong.',
  2: 'The command line is wrong.',
  3: '`diff --exit-code` found something to change.',
  4: 'The store or a guard refused, or the store could not be reached.',
  5: 'The apply is incomplete: it failed midway, was stopped, or was not agreed to.',
};
