import type { Link } from './links.js';

/** What formats without a legend write at an arrow: its properties, how it delivers where that is not reliably, and its mark. */
export function linkLines({ kind, lines, delivery, mark }: Link): readonly string[] {
  if (mark === 'removed') return [...lines, mark];
  const isTold = kind === 'edge' && delivery !== 'reliable';
  return [...lines, ...(isTold ? [delivery] : []), ...(mark ? [mark] : [])];
}
