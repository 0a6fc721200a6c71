/** Characters of other scripts by the ASCII character that they are taken for. */
const twins: Readonly<Record<string, string>> = {
  '-': '\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\u2043',
  _: '\u2017',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'СϹ',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙӀ',
  J: 'Ј',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'УΥ',
  Z: 'Ζ',
  a: 'аɑα',
  c: 'сϲ',
  d: 'ԁ',
  e: 'е',
  g: 'ɡ',
  h: 'һ',
  i: 'іıι',
  j: 'ј',
  l: 'ӏ',
  o: 'оο',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  v: 'ν',
  w: 'ԝ',
  x: 'хχ',
  y: 'у',
};

/** The ASCII character that a character looks like; undefined for ASCII itself and for what looks like nothing in it. */
export function lookAlike(character: string): string | undefined {
  if (character <= '\u007f') return undefined;
  const folded = character.normalize('NFKC');
  if (/^[!-~]$/.test(folded)) return folded;
  return Object.keys(twins).find((ascii) => twins[ascii]?.includes(character));
}
