import { once } from 'node:events';

const chunkLength = 1 << 16;

/** Joins pieces of a long text so that each is worth a write: at least so many UTF-16 units, the last one aside. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Writes a long text to standard output as fast as it is read there, never holding all of it. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  for (const chunk of inChunks(pieces)) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}
