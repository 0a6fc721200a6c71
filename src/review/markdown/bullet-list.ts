/** Bullets of at most so many characters together; those that do not fit are counted in the last one. */
export function bulletList(bullets: readonly string[], space: number, lead = '- '): string {
  const lines = bullets.map((bullet) => `${lead}${bullet}\n`);
  let left = space - noteSize;
  const cut = lines.findIndex((line) => {
    left -= line.length;
    return left < 0;
  });
  if (cut < 0) return lines.join('');
  return `${lines.slice(0, cut).join('')}${lead}… and ${lines.length - cut} more\n`;
}

/** More than the bullet that counts what is left out can have. */
const noteSize = 40;
