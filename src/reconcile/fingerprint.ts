import { createHmac } from 'node:crypto';
import type { RecordedText } from './snapshot.js';

/** Twelve hexadecimal digits of the text's HMAC-SHA-256: tells one secret text from another, gives none away. */
export function fingerprint(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex').slice(0, 12);
}

/** Whether a live text is the one that was recorded; a recorded secret text without key or fingerprint never is. */
export function isRecorded(live: string, recorded: RecordedText, key: string | undefined): boolean {
  if (recorded.fingerprint === undefined) return live === recorded.shown;
  return key !== undefined && fingerprint(key, live) === recorded.fingerprint;
}
