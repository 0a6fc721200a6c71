/**
 * An object as `JSON.stringify` indents it by two, in pieces: one for each item of each of its lists,
 * because all of a large installation is longer than a string can be.
 */
export function* jsonPieces(value: object): Generator<string> {
  let before = '{\n  ';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(key)}: `;
    if (Array.isArray(member) && member.length > 0) yield* listPieces(member);
    else yield indented(member, '  ');
    before = ',\n  ';
  }
  yield before.startsWith('{') ? '{}' : '\n}';
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  let before = '[\n    ';
  for (const item of list) {
    yield before + indented(item, '    ');
    before = ',\n    ';
  }
  yield '\n  ]';
}

/** No line end of `JSON.stringify` stands inside a string. */
function indented(value: unknown, indent: string): string {
  return (JSON.stringify(value, undefined, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
}
