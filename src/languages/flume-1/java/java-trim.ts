/** What `String.trim` of Java leaves: every unit up to the blank is taken off both ends. */
export function javaTrim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text.charAt(start) <= ' ') start++;
  while (end > start && text.charAt(end - 1) <= ' ') end--;
  return text.slice(start, end);
}
