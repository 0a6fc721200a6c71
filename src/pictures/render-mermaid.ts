import { groupLines, tierLines } from './box-lines.js';
import { linkLines } from './link-lines.js';
import { type Link, linksOf } from './links.js';
import { type MermaidIds, mermaidIds } from './mermaid/ids.js';
import { mermaidText } from './mermaid/text.js';
import type { FlowPicture, Mark, Picture, TierPicture } from './picture.js';

/** The picture as a Mermaid flowchart, as GitHub, GitLab and many wikis draw it in a code block. */
export function renderMermaid({ flows }: Picture): string {
  const ids = mermaidIds(flows);
  const links = flows.flatMap((flow) => linksOf(flow).map((link) => ({ flow, link })));
  const lines = [
    wideLabels,
    'flowchart LR',
    ...flows.flatMap((flow) => flowLines(flow, ids)),
    ...links.map(
      ({ flow, link }) => `  ${ids.of(flow, link.from)} ${arrowOf(link)} ${ids.of(flow, link.to)}`,
    ),
    ...classLines(flows.flatMap(({ tiers }) => tiers)),
    ...linkStyles(links.map(({ link }) => link)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Without it Mermaid breaks names of hosts at their hyphens. */
const wideLabels = '%%{init: {"flowchart": {"wrappingWidth": 480}}}%%';

function flowLines(flow: FlowPicture, ids: MermaidIds): readonly string[] {
  return [
    `  subgraph ${ids.flow(flow)}["${mermaidText([flow.name])}"]`,
    '    direction LR',
    ...flow.tiers.map((tier) => {
      const style = styleOf(tier);
      const text = boxText(tier.name, tierLines(tier, flow));
      return `    ${ids.of(flow, tier.name)}["${text}"]${style ? `:::${style}` : ''}`;
    }),
    ...flow.groups.map(
      (group) => `    ${ids.of(flow, group.name)}(["${boxText(group.name, groupLines(group))}"])`,
    ),
    '  end',
  ];
}

function boxText(name: string, lines: readonly string[]): string {
  return `<b>${mermaidText([name])}</b><br/>${mermaidText(lines)}`;
}

const arrows = { reliable: '==>', 'disk-failover': '-->', 'best-effort': '-.->' } as const;

function arrowOf(link: Link): string {
  const lines = linkLines(link);
  const text = lines.length > 0 ? `|"${mermaidText(lines)}"|` : '';
  return `${arrows[link.delivery]}${text}`;
}

type Style = Mark | 'reliable';

const colours: Readonly<Record<Style, string>> = {
  reliable: '#0969da',
  added: '#1a7f37',
  removed: '#cf222e',
  changed: '#9a6700',
};

const styles: readonly Style[] = ['reliable', 'added', 'removed', 'changed'];

function styleOf(tier: TierPicture): Style | undefined {
  return tier.mark ?? (tier.isReliable ? 'reliable' : undefined);
}

/** Outlines only, so that the page's own light or dark theme stays. */
function classLines(tiers: readonly TierPicture[]): readonly string[] {
  const used = new Set(tiers.map(styleOf));
  return styles
    .filter((style) => used.has(style))
    .map((style) => `  classDef ${style} stroke:${colours[style]},stroke-width:3px`);
}

/** Mermaid counts the links. */
function linkStyles(links: readonly Link[]): readonly string[] {
  return styles.flatMap((style) => {
    const found = [...links.entries()].filter(
      ([, { mark, delivery }]) => (mark ?? delivery) === style,
    );
    if (found.length === 0) return [];
    const numbers = found.map(([index]) => index).join(',');
    return [`  linkStyle ${numbers} stroke:${colours[style]},stroke-width:3px`];
  });
}
