import { SyntaxFault } from './syntax-fault.js';

/** The fault for a character that starts no token, with what was probably meant. */
export function unexpectedCharacter(text: string, start: number): SyntaxFault {
  const point = text.codePointAt(start) ?? 0;
  const character = String.fromCodePoint(point);
  const rest = text.slice(start);
  const help = helpFor(rest);
  return new SyntaxFault({
    start,
    end: start + character.length,
    message: `Unexpected character ${show(character, point)}`,
    ...help,
  });
}

function show(character: string, point: number): string {
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '"' || point > 0x7e)
    return `${/[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" ` : ''}${code}`;
  return point < 0x20 || point === 0x7f ? code : `"${character}"`;
}

const HELP: readonly (readonly [RegExp, string])[] = [
  [/^[-+]\.?[0-9]/, 'numbers have no sign in Flume 0.9'],
  [/^->/, 'an arrow is written =>'],
  [/^#/, 'comments are written /* ... */'],
  [/^--/, 'comments are written /* ... */'],
  [/^'/, 'strings are written in double quotes'],
  [/^[`\u2018-\u201f]/, 'strings are written in straight double quotes: "..."'],
  [/^\$\{/, 'put the variable in double quotes'],
  [/^[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/, 'take out this invisible character'],
  [/^[_\p{L}]/u, 'names start with a letter a-z and contain letters, digits, "_", "-" and "."'],
  [/^\//, 'quote a path: "/..."; comments are written /* ... */'],
];

function helpFor(rest: string): { readonly help?: string } {
  const help = HELP.find(([start]) => start.test(rest))?.[1];
  return help === undefined ? {} : { help };
}
