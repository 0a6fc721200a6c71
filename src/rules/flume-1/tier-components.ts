import type { Component } from '../../languages/flume-1/catalogue.js';
import { findComponent } from '../../languages/flume-1/find-component.js';
import type {
  ComponentMapping,
  Tier,
  Topology,
  Component as Written,
} from '../../syntax/topology.js';
import { catalogueOf } from './catalogue-of.js';

/** A component of a tier as the operator wrote it for Flume 1.x. */
export interface TierComponent {
  readonly kind: 'source' | 'interceptor' | 'sink';
  readonly mapping: ComponentMapping;
  /** What Flume or a plug-in says of its type; undefined where no one knows it (`known-component`). */
  readonly component: Component | undefined;
}

/** A tier's source, the steps of its `process`, and its sink, as far as it has them for Flume 1.x. */
export function tierComponents(tier: Tier, topology: Topology): readonly TierComponent[] {
  const found = (kind: TierComponent['kind'], written: Written<unknown> | undefined) =>
    written?.mapping ? [tierComponent(kind, written.mapping, topology)] : [];
  return [
    ...found('source', tier.source),
    ...tier.process.flatMap((step) => found('interceptor', step)),
    ...found('sink', tier.sink),
  ];
}

/** The text of a key's value; undefined where it is absent. */
export function textOf({ entries }: ComponentMapping, key: string): string | undefined {
  const entry = entries.find((one) => one.key.value === key);
  return entry && String(entry.value.value);
}

function tierComponent(
  kind: TierComponent['kind'],
  mapping: ComponentMapping,
  topology: Topology,
): TierComponent {
  return {
    kind,
    mapping,
    component: findComponent(catalogueOf(topology), kind, mapping.type.value),
  };
}
