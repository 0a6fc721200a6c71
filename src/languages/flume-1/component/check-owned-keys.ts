import type { Located } from '../../../text/source.js';
import type { ComponentKind } from '../catalogue.js';
import { type Problem, problem } from './problem.js';

/** Keys that the operator must leave to flumec, because it makes and names what they refer to. */
export function checkOwnedKeys(
  kind: ComponentKind,
  entries: readonly { readonly key: Located<string> }[],
): readonly Problem[] {
  return entries.flatMap(({ key }) => {
    const reason = OWNED_KEYS[kind]?.find(([owned]) => owned.test(key.value))?.[1];
    if (reason === undefined) return [];
    return [problem('untidy', `"${key.value}" cannot be set here: ${reason}`, key.span)];
  });
}

const OWNED_KEYS: Readonly<Partial<Record<ComponentKind, readonly (readonly [RegExp, string])[]>>> =
  {
    source: [
      [/^channels?$/, 'flumec makes the channels of a tier from its edges and names them'],
      [/^selector(?:\.|$)/, 'flumec writes the channel selector from the edges of the tier'],
      [/^type$/, 'the type stands beside the keys'],
    ],
    sink: [
      [/^channels?$/, 'flumec makes the channel of a sink and names it'],
      [/^type$/, 'the type stands beside the keys'],
    ],
    channel: [[/^type$/, 'the type stands beside the keys']],
  };
