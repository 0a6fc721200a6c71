/** A line of a properties text after continuation lines are joined, without leading blanks. */
export interface LogicalLine {
  readonly text: string;
  /** For each unit of `text`, its offset in the whole text. */
  readonly offsets: readonly number[];
}

/**
 * The logical lines of a properties text as `java.util.Properties` of OpenJDK 17 reads them:
 * comments and blank lines left out, continuation lines joined.
 */
export function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let open = { text: '', offsets: [] as number[] };
  for (const line of naturalLines(text)) {
    const isContinuation = open.text !== '';
    if (!isContinuation && isBlankOrComment(line.text)) continue;
    const goesOn = endsWithOpenBackslash(line.text);
    append(open, goesOn ? line.text.slice(0, -1) : line.text, line.start);
    if (goesOn && !isEnd(line, text, open.text)) continue;
    lines.push(open);
    open = { text: '', offsets: [] };
  }
  if (open.text !== '') lines.push(open);
  return lines;
}

interface NaturalLine {
  /** Without the leading blanks and the line end. */
  readonly text: string;
  readonly start: number;
  readonly lineEnd: string;
  readonly next: number;
}

function* naturalLines(text: string): Generator<NaturalLine> {
  for (const match of text.matchAll(/([ \t\f]*)([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const [whole, blanks = '', content = '', lineEnd = ''] = match;
    if (whole === '') return;
    const start = match.index + blanks.length;
    yield { text: content, start, lineEnd, next: match.index + whole.length };
  }
}

function isBlankOrComment(line: string): boolean {
  return line === '' || line.startsWith('#') || line.startsWith('!');
}

function endsWithOpenBackslash(line: string): boolean {
  let start = line.length;
  while (line.charAt(start - 1) === '\\') start--;
  return (line.length - start) % 2 === 1;
}

/** At the end of the text a lone backslash still makes an entry of nothing, except before CR LF. */
function isEnd(line: NaturalLine, text: string, joined: string): boolean {
  return line.next === text.length && (line.lineEnd !== '\r\n' || joined !== '');
}

function append(open: { text: string; offsets: number[] }, part: string, start: number): void {
  open.text += part;
  for (let i = 0; i < part.length; i++) open.offsets.push(start + i);
}
