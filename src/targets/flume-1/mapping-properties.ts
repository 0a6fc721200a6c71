import type { TierDeployment } from '../../routing/deployment.js';

type Mapping = NonNullable<NonNullable<TierDeployment['vertex']['tier']['source']>['mapping']>;

/** A component of the operator's as properties, its type among them. */
export function mappingProperties({ type, entries }: Mapping): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ['type', type.value],
    ...entries.map(({ key, value }) => [key.value, String(value.value)] as const),
  ]);
}
