/** A text told by another: whole, or how many UTF-16 units of the other's start and end it keeps around its own middle. */
export type TextDelta = string | readonly [start: number, end: number, middle: string];

/** The text as told by the base, whole where that is as short. */
export function textDelta(text: string, base: string): TextDelta {
  const shorter = Math.min(text.length, base.length);
  let start = 0;
  while (start < shorter && text[start] === base[start]) start++;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === base.at(-1 - end)) end++;
  if (start + end <= 16) return text;
  return [start, end, text.slice(start, text.length - end)];
}

/** The text that a delta tells by the same base. */
export function applyTextDelta(delta: TextDelta, base: string): string {
  if (typeof delta === 'string') return delta;
  const [start, end, middle] = delta;
  return base.slice(0, start) + middle + base.slice(base.length - end);
}
