/** Whether Ctrl-C or a SIGTERM has been heard, and how to stop listening. */
export interface Interruption {
  readonly isHeard: () => boolean;
  readonly end: () => void;
}

/** Turns the first SIGINT or SIGTERM into a wish to stop after the current transaction; `say` tells the user so. A second one ends the process at once. */
export function hearInterruption(say: (message: string) => void): Interruption {
  const state = { isHeard: false };
  const hear = () => {
    if (state.isHeard) process.exit(130);
    state.isHeard = true;
    say('Stopping after the current transaction; once more stops at once.');
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return {
    isHeard: () => state.isHeard,
    end: () => {
      process.off('SIGINT', hear);
      process.off('SIGTERM', hear);
    },
  };
}
