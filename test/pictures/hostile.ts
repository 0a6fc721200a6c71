import type { NodeDifference } from '../../src/pictures/difference.js';
import type { Picture } from '../../src/pictures/picture.js';
import { pictureFrom } from './installation.js';

/** A text that every format has to make harmless. */
export const hostileText =
  '</script><script>globalThis.hacked=1</script> <img src=x onerror=hacked=1> "quoted" \'single\' \\back\\ &amp; #quot; `tick` | %% ]]> --> ${secret.PASS} 日本 😀';

const literal = hostileText.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

/** Components and hidden corners full of hostile text; names cannot be, the rules refuse them. */
export function hostilePicture(): Picture {
  const expression = JSON.stringify(`tail("${literal}")`);
  const topology = `version: 1
flow: hostile
tiers:
  a: {nodes: 'a[1-2]', source: ${expression}}
  b: {nodes: b1, sink: ${JSON.stringify(`text("/x/${literal}")`)}}
edges: [{from: a, to: b}]
`;
  const before = {
    tier: hostileText,
    hosts: [hostileText],
    texts: [{ part: 'sink', text: hostileText }],
    sendsTo: [],
  };
  const edits = [{ place: hostileText, lines: [{ mark: '~' as const, text: hostileText }] }];
  const nodes: readonly NodeDifference[] = [
    { node: 'a1', flow: 'hostile', mark: 'changed', before, edits },
    { node: hostileText, flow: 'hostile', mark: 'removed', before, edits: [] },
  ];
  return pictureFrom(topology, { nodes });
}
