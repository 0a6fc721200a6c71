import { silenceError } from './connection-stage.js';
import { encodeFrame } from './frames.js';
import type { Link } from './link.js';
import { opCode, reservedXid } from './op-code.js';

/**
 * Pings when nothing was sent or nothing came for a third of the session timeout, and ends the link
 * when nothing came for two thirds of it; gives what stops it.
 */
export function startHeartbeat(link: Link, sessionTimeoutMs: number): () => void {
  const thirdMs = sessionTimeoutMs / 3;
  const ping = encodeFrame((to) => {
    to.int(reservedXid.ping);
    to.int(opCode.ping);
  });
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const beat = (): void => {
    if (isStopped) return;
    const { sent, received } = link.idleMs();
    if (received >= 2 * thirdMs) {
      link.end(silenceError(link.server, 'open', 2 * thirdMs));
    } else {
      if (Math.max(sent, received) >= thirdMs) link.send(ping);
      plan();
    }
  };
  const plan = (): void => {
    const { sent, received } = link.idleMs();
    const patienceMs = received < thirdMs ? thirdMs : 2 * thirdMs;
    const delayMs = Math.min(thirdMs - sent, patienceMs - received);
    // After a long sleep of this process the answers that wait in the socket are read first.
    timer = setTimeout(() => setImmediate(beat), delayMs);
  };
  plan();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
