/** Whether Ctrl-C or a SIGTERM has been heard; before `begin` and after `end` they end the process as usual. */
export interface Interruption {
  readonly begin: () => void;
  readonly isHeard: () => boolean;
  readonly end: () => void;
}

/** Once begun, turns the first SIGINT or SIGTERM into a wish to stop after the current transaction; `say` tells the user so. A second one ends the process at once. */
export function hearInterruption(say: (message: string) => void): Interruption {
  const state = { isHeard: false };
  const hear = () => {
    if (state.isHeard) process.exit(130);
    state.isHeard = true;
    say('Stopping after the current transaction; once more stops at once.');
  };
  return {
    begin: () => {
      process.on('SIGINT', hear);
      process.on('SIGTERM', hear);
    },
    isHeard: () => state.isHeard,
    end: () => {
      process.off('SIGINT', hear);
      process.off('SIGTERM', hear);
    },
  };
}
