import { byId, element } from './element.js';
import { nodePanel } from './node-panel.js';
import type { Page } from './page.js';
import type { Selection } from './selection.js';
import type { Senders } from './senders.js';
import { markPanel, tierPanel } from './tier-panel.js';

/** What the panel is filled from. */
export interface PanelContext extends Page {
  /** Worked out when it is first asked for: most visits look at few nodes. */
  readonly senders: () => ReadonlyMap<number, Senders>;
}

/** Fills the panel beside the picture with what is selected; it goes away where nothing is. */
export function showPanel(context: PanelContext, selection: Selection): void {
  const panel = byId('panel');
  panel.hidden = selection.kind === 'none';
  const close = element('button', {
    class: 'close',
    text: 'Close',
    onClick: () => context.select({ kind: 'none' }),
  });
  const parts = partsOf(context, selection).filter((part) => part !== undefined);
  panel.replaceChildren(close, ...parts);
  panel.scrollTop = 0;
}

function partsOf(context: PanelContext, selection: Selection): readonly (Element | undefined)[] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'node':
      return nodePanel(context, selection.index, context.senders());
    case 'tier':
      return tierPanel(context, selection.index);
    case 'mark':
      return markPanel(context, selection.mark);
    default:
      return selection satisfies never;
  }
}
