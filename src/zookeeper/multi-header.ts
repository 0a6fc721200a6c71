import type { JuteReader } from './jute-reader.js';
import type { JuteWriter } from './jute-writer.js';

/** How many bytes a header takes. */
export const multiHeaderBytes = 9;

/** Writes the header that stands before each part of a multi and at its end. */
export function writeHeader(
  to: JuteWriter,
  { code, isDone }: { readonly code: number; readonly isDone: boolean },
): void {
  to.int(code);
  to.bool(isDone);
  to.int(-1);
}

/** Reads such a header. */
export function readHeader(from: JuteReader): { readonly code: number; readonly isDone: boolean } {
  const header = { code: from.int(), isDone: from.bool() };
  from.int();
  return header;
}
