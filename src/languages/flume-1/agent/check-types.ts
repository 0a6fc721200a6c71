import { type Diagnostic, error } from '../../../diagnostics/diagnostic.js';
import type { Catalogue, ComponentKind } from '../catalogue.js';
import { resolveComponent } from '../component/resolve-component.js';
import type { ListedComponent } from './listed-component.js';
import type { ValidAgent } from './validate-agent.js';

/** The types without a class: one of them, and Flume refuses the whole text (flume-1.x.md 1.6). */
export function checkTypes(agent: ValidAgent, catalogue: Catalogue): readonly Diagnostic[] {
  const check = (kind: ComponentKind, listed: Iterable<ListedComponent>) =>
    [...listed].flatMap(({ type }) => {
      const resolved = resolveComponent(catalogue, kind, type);
      if (resolved.component !== undefined) return [];
      const message = `${resolved.unknown.message}: Flume refuses the whole text`;
      return [error('known-component', { ...resolved.unknown, message })];
    });
  return [
    ...check('channel', agent.channels.values()),
    ...check('source', agent.sources.values()),
    ...check('sink', agent.sinks.values()),
  ];
}
