import type { FlowPanel } from '../drawing/draw-picture.js';
import { escapeMarkup } from '../escape-markup.js';
import type { FlowPicture } from '../picture.js';
import { tierFacts } from '../tier-facts.js';
import { renderArrow, renderLabel } from './render-arrow.js';
import { renderBox } from './render-box.js';
import { renderTextLine } from './render-text.js';

/** A flow on its panel: arrows under labels under boxes, so that what is to be read lies on top. */
export function renderPanel({ frame, title, drawing, offset }: FlowPanel): string {
  const { flow, arrows, boxes } = drawing;
  const hints = new Map(flow.tiers.map((tier) => [tier.name, tierHint(flow, tier.name)]));
  return [
    `<g class="flow" data-flow="${escapeMarkup(flow.name)}">`,
    `<rect class="panel" x="${frame.x}" y="${frame.y}" width="${frame.widthPx}" height="${frame.heightPx}" rx="10"/>`,
    renderTextLine(title, { x: frame.x + 20, y: frame.y + 16 }),
    ...arrows.map((arrow) => renderArrow(arrow, offset)),
    ...arrows.flatMap((arrow) => renderLabel(arrow, offset)),
    ...boxes.map((one) => renderBox(one, offset, hints.get(one.box.name) ?? one.box.name)),
    '</g>',
  ].join('\n');
}

/** What does not fit into a box. */
function tierHint(flow: FlowPicture, name: string): string {
  const tier = flow.tiers.find((one) => one.name === name);
  if (!tier) return name;
  const { count, names, hosts, costs, notes } = tierFacts(tier, flow);
  const components = tier.components.map(({ role, text }) => `${role}: ${text}`);
  return [
    `${name}: ${count}`,
    names,
    ...(hosts === undefined ? [] : [hosts]),
    ...costs,
    ...components,
    ...notes,
  ].join('\n');
}
