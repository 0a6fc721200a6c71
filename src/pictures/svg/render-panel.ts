import type { FlowPanel } from '../drawing/draw-picture.js';
import { escapeMarkup } from '../escape-markup.js';
import type { FlowPicture, TierPicture } from '../picture.js';
import { tierFacts } from '../tier-facts.js';
import { renderArrow, renderLabel } from './render-arrow.js';
import { type BoxNotes, renderBox } from './render-box.js';
import { renderTextLine } from './render-text.js';

/** A flow on its panel: arrows under labels under boxes, so that what is to be read lies on top. */
export function renderPanel({ frame, title, drawing, offset }: FlowPanel): string {
  const { flow, arrows, boxes } = drawing;
  const notes = notesOf(flow);
  return [
    `<g class="flow" data-flow="${escapeMarkup(flow.name)}">`,
    `<rect class="panel" x="${frame.x}" y="${frame.y}" width="${frame.widthPx}" height="${frame.heightPx}" rx="10"/>`,
    renderTextLine(title, { x: frame.x + 20, y: frame.y + 16 }),
    ...arrows.map((arrow) => renderArrow(arrow, offset)),
    ...arrows.flatMap((arrow) => renderLabel(arrow, offset)),
    ...boxes.map((one) => renderBox(one, offset, notes.get(one.box.name) as BoxNotes)),
    '</g>',
  ].join('\n');
}

function notesOf(flow: FlowPicture): ReadonlyMap<string, BoxNotes> {
  const tiers = flow.tiers.map((tier) => [tier.name, { hint: tierHint(tier, flow) }] as const);
  const groups = flow.groups.map(({ name, members }) => {
    const edges = flow.edges.filter(({ to }) => to.kind === 'group' && to.group === name);
    const lines = members.map(({ tier, node = tier, cost }) => `${node}: cost ${cost}`);
    return [name, { hint: [name, ...lines].join('\n'), edges: edges.map(({ id }) => id) }] as const;
  });
  return new Map<string, BoxNotes>([...tiers, ...groups]);
}

/** What does not fit into a box. */
function tierHint(tier: TierPicture, flow: FlowPicture): string {
  const { count, names, hosts, costs, notes } = tierFacts(tier, flow);
  const components = tier.components.map(({ role, text }) => `${role}: ${text}`);
  const where = hosts === undefined ? [] : [`on ${hosts}`];
  return [`${tier.name}: ${count}`, names, ...where, ...costs, ...components, ...notes].join('\n');
}
