/** Puts tokens on lines: one blank between two, indentation at the start of a line, at most one empty line in a row and none where a block opens. */
export interface LineWriter {
  /** Adds a token to the line; the depth counts where it is the first on it. */
  readonly write: (text: string, depth: number, join?: Join) => void;
  /** Ends the line; on an empty one it asks for an empty line before what follows. */
  readonly endLine: () => void;
  /** Adds whole lines as they are. */
  readonly writeLines: (lines: readonly string[]) => void;
  /** All lines, with one line break at the end. */
  readonly text: () => string;
}

/** How a token stands to its neighbours: `after` touches the one before it, `before` the one behind it. */
export type Join = 'after' | 'before' | 'none';

/** A writer of no lines yet. */
export function lineWriter(): LineWriter {
  const lines: string[] = [];
  let line = '';
  let touchesNext = false;
  let wantsSpace = false;
  let hasOpened = true;
  return {
    write(text, depth, join = 'none') {
      const isTight = join === 'after' || (touchesNext && !text.startsWith('#'));
      if (line !== '') line += isTight ? text : ` ${text}`;
      else {
        if (wantsSpace && !hasOpened && lines.at(-1) !== '') lines.push('');
        wantsSpace = false;
        line = '  '.repeat(depth) + text;
      }
      touchesNext = join === 'before';
      hasOpened = text === ':';
    },
    endLine() {
      if (line === '') wantsSpace = true;
      else lines.push(line);
      line = '';
    },
    writeLines(more) {
      for (const one of more) lines.push(one);
      hasOpened = false;
    },
    text() {
      const whole = line === '' ? lines : [...lines, line];
      return whole.map((one) => `${one}\n`).join('');
    },
  };
}
