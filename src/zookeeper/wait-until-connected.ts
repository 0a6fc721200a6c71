import { lossError } from './request-error.js';
import type { StateHolder } from './session-state.js';

/**
 * Waits until there is a connection; throws when there will be none any more, or none within the
 * time (milliseconds).
 */
export function waitUntilConnected(
  state: Pick<StateHolder, 'get' | 'listen'>,
  timeoutMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      clearTimeout(timer);
      stopListening();
      act();
    };
    const check = (isLate: boolean) => {
      const now = state.get();
      if (now.status === 'connected') return finish(resolve);
      const isOver = isLate || now.status !== 'disconnected';
      const waiting = { name: `get a connection to ZooKeeper within ${timeoutMs} ms` };
      if (isOver) finish(() => reject(lossError(waiting, now.cause, 'not-sent')));
    };
    const timer = setTimeout(() => check(true), timeoutMs);
    const stopListening = state.listen(() => check(false));
    check(false);
  });
}
