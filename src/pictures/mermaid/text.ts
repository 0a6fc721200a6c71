/** Lines as they stand in a quoted Mermaid label: every character that Mermaid, Markdown or HTML might take for its own is an entity. */
export function mermaidText(lines: readonly string[]): string {
  return lines.map(escapeLine).join('<br/>');
}

function escapeLine(line: string): string {
  return line.replace(/["#$&;<>`*_~\\|{}%]/g, (character) => `#${character.charCodeAt(0)};`);
}
