import { readFileSync } from 'node:fs';
import { normalize, sep } from 'node:path';
import { error } from '../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../diagnostics/outcome.js';
import { type Source, source } from '../text/source.js';

/** The largest file that is read, in bytes: far more than any topology, and less than what would exhaust memory. */
export const fileLimitBytes = 64 * 1024 * 1024;

/** A UTF-8 text file; a finding `unreadable-file` where it cannot be read, is too large, or is no UTF-8. */
export function readSource(path: string): Outcome<Source> {
  const name = normalize(path).split(sep).join('/');
  const bytes = readBytes(path);
  if (typeof bytes === 'string') return refuse(`"${name}" cannot be read: ${bytes}`);
  return decodeSource(name, bytes);
}

/** A file's bytes as a source of that name; a finding `unreadable-file` where they are too many or no UTF-8. */
export function decodeSource(name: string, bytes: Buffer): Outcome<Source> {
  if (bytes.length > fileLimitBytes) {
    return refuse(`"${name}" is larger than ${fileLimitBytes / 1024 / 1024} MB`);
  }
  const text = decode(bytes);
  return text === undefined ? refuse(`"${name}" is no UTF-8 text`) : success(source(name, text));
}

function refuse(message: string): Outcome<Source> {
  return failure([error('unreadable-file', { message })]);
}

function readBytes(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (cause) {
    return systemWords[(cause as NodeJS.ErrnoException).code ?? ''] ?? (cause as Error).message;
  }
}

const systemWords: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ELOOP: 'its links go in a circle',
};

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
