import { positionAt } from '../../text/position.js';
import type { Span } from '../../text/source.js';

/** Where a span starts, as editors and terminals link it: `file:line:column`. */
export function renderPlace({ source, start }: Span): string {
  const { line, column } = positionAt(source, start);
  return `${source.name}:${line}:${column}`;
}
