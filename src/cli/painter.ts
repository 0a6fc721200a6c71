import { Chalk } from 'chalk';
import type { Painter } from '../diagnostics/format/painter.js';
import { plainPainter } from '../diagnostics/format/painter.js';

/** What decides about colour. */
export interface ColorQuestion {
  readonly stream: { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--color` or `--no-color`; undefined where neither was given. */
  readonly asked: boolean | undefined;
}

/** The terminal's colours as a painter, with what plans add to it. */
export interface CliPainter extends Painter {
  readonly green: (text: string) => string;
}

/** Colours for a stream: as asked; else none with `NO_COLOR` (any value), off a terminal or on a dumb one, unless `FORCE_COLOR` is set. */
export function painterFor(question: ColorQuestion): CliPainter {
  if (!isColored(question)) return { ...plainPainter, green: (text) => text };
  const { red, yellow, cyan, bold, dim, green } = new Chalk({ level: 1 });
  return { red, yellow, cyan, bold, dim, green };
}

function isColored({ stream, env, asked }: ColorQuestion): boolean {
  if (asked !== undefined) return asked;
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
