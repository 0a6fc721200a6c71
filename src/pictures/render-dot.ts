import { groupLines, tierLines } from './box-lines.js';
import { linkLines } from './link-lines.js';
import { type Link, linksOf } from './links.js';
import type { FlowPicture, Mark, Picture } from './picture.js';

/** The picture in Graphviz's language. */
export function renderDot({ flows }: Picture): string {
  const lines = [
    'digraph flumec {',
    '  graph [rankdir=LR, fontname="Helvetica", nodesep=0.4, ranksep=0.8];',
    '  node [shape=box, style=rounded, fontname="Helvetica", fontsize=11, margin="0.15,0.08"];',
    '  edge [fontname="Helvetica", fontsize=10, color="#59636e"];',
    ...flows.flatMap(clusterLines),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function clusterLines(flow: FlowPicture): readonly string[] {
  const idOf = (name: string) => quoted([`${flow.name}/${name}`]);
  return [
    `  subgraph ${quoted([`cluster_${flow.name}`])} {`,
    `    label=${quoted([flow.name])};`,
    '    color="#d1d9e0";',
    ...flow.tiers.map((tier) => {
      const color = tier.mark
        ? markColours[tier.mark]
        : tier.isReliable
          ? reliableColour
          : undefined;
      const look = color === undefined ? '' : `, color="${color}", penwidth=2`;
      return `    ${idOf(tier.name)} [label=${quoted([tier.name, ...tierLines(tier, flow)])}${look}];`;
    }),
    ...flow.groups.map((group) => {
      const label = quoted([group.name, ...groupLines(group)]);
      return `    ${idOf(group.name)} [label=${label}, shape=ellipse, style=solid];`;
    }),
    ...linksOf(flow).map((link) => `    ${idOf(link.from)} -> ${idOf(link.to)} [${lookOf(link)}];`),
    '  }',
  ];
}

const reliableColour = '#0969da';

const markColours: Readonly<Record<Mark, string>> = {
  added: '#1a7f37',
  removed: '#cf222e',
  changed: '#9a6700',
};

function lookOf(link: Link): string {
  const { delivery, mark } = link;
  const color = mark ? markColours[mark] : delivery === 'reliable' ? reliableColour : undefined;
  return [
    `label=${quoted(linkLines(link))}`,
    ...(color === undefined ? [] : [`color="${color}"`]),
    ...(delivery === 'reliable' ? ['penwidth=3'] : []),
    ...(delivery === 'best-effort' || mark === 'removed' ? ['style=dashed'] : []),
  ].join(', ');
}

/** Lines as a quoted string: Graphviz reads escapes after a backslash and entities after an ampersand. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/[\\"]/g, '\\$&').replaceAll('&', '&amp;'));
  return `"${escaped.join('\\n')}"`;
}
