import { lookAlike } from './look-alike.js';

/** What is wrong with a name: the predicate of a sentence, and what to do. */
export interface Flaw {
  /** Follows the name: `starts with "1"`. */
  readonly text: string;
  readonly help?: string;
}

/** Which characters a name may start with and go on with. */
export interface Alphabet {
  readonly first: RegExp;
  readonly rest: RegExp;
}

/** The first character of a name that does not belong into it; undefined where all do. */
export function nameFlaw(name: string, { first, rest }: Alphabet): Flaw | undefined {
  if (name === '') return { text: 'is empty' };
  const characters = [...name];
  const index = characters.findIndex((one, at) => !(at === 0 ? first : rest).test(one));
  const character = characters[index];
  if (character === undefined) return undefined;
  if (rest.test(character)) return { text: `starts with "${character}"` };
  const twin = lookAlike(character);
  const text = `holds ${nameOf(character)}`;
  if (twin === undefined) return { text };
  const latin = characters.map((one) => lookAlike(one) ?? one).join('');
  return { text: `${text}, which only looks like "${twin}"`, help: `write it in ASCII: ${latin}` };
}

function nameOf(character: string): string {
  const known = wordFor[character];
  if (known !== undefined) return known;
  if (/^[!-~]$/.test(character)) return `"${character}"`;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? `"${character}" (U+${code})`
    : `the character U+${code}`;
}

const wordFor: Readonly<Record<string, string>> = {
  ' ': 'a blank',
  '\t': 'a tab',
  '\n': 'a line end',
  '"': 'a double quote',
  '/': 'a slash',
};
