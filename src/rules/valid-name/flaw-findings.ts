import type { Finding } from '../../diagnostics/diagnostic.js';
import type { Node } from '../../syntax/topology.js';
import type { Flaw } from './name-flaw.js';

/** A name of a node or of its host with what is wrong with it. */
export interface Flawed {
  readonly node: Node;
  readonly name: string;
  readonly flaw: Flaw;
}

/** One finding for each kind of flaw, with the first name that has it and how many more have. */
export function flawFindings(
  flawed: readonly Flawed[],
  noun: string,
  expected: string,
): readonly Finding[] {
  const byText = new Map<string, Flawed[]>();
  for (const one of flawed) {
    const alike = byText.get(one.flaw.text) ?? [];
    byText.set(one.flaw.text, alike);
    alike.push(one);
  }
  return [...byText.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { node, name, flaw } = first;
    const more = others.length === 0 ? '' : `, as ${others.length} more of the tier`;
    return [
      {
        message: `${noun} "${name}" ${flaw.text}${more}; expected ${expected}`,
        span: node.span,
        ...(flaw.help === undefined ? {} : { help: flaw.help }),
      },
    ];
  });
}
