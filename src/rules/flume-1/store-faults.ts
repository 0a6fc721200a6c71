import type { Finding } from '../../diagnostics/diagnostic.js';
import { isPrintableValue } from '../../languages/flume-1/print-properties.js';
import type { ComponentEntry, Edge } from '../../syntax/topology.js';

/** What is wrong with the stores of an edge, taken by themselves. */
export function storeFaults({ encryption }: Edge): readonly Finding[] {
  const settings = encryption?.settings ?? [];
  const names = new Set(settings.map(({ key }) => key.value));
  return settings.flatMap((entry) => [
    ...withoutStore(entry, names),
    ...unknownType(entry),
    ...unprintable(entry),
  ]);
}

function withoutStore({ key }: ComponentEntry, names: ReadonlySet<string>): readonly Finding[] {
  const store = /^(.*)-(?:password|type)$/.exec(key.value)?.[1];
  if (store === undefined || names.has(store)) return [];
  return [
    {
      message: `"${key.value}" stands without "${store}"`,
      span: key.span,
      help: `add "${store}", or take it out and let the hosts name both`,
    },
  ];
}

const storeTypes = ['JKS', 'PKCS12', 'JCEKS'];

function unknownType({ key, value }: ComponentEntry): readonly Finding[] {
  const type = String(value.value);
  if (!key.value.endsWith('-type') || storeTypes.includes(type.toUpperCase())) return [];
  return [
    {
      message: `"${key.value}" is "${type}", expected one of ${storeTypes.map((one) => `"${one}"`).join(', ')}`,
      span: value.span,
    },
  ];
}

function unprintable({ key, value }: ComponentEntry): readonly Finding[] {
  if (isPrintableValue(String(value.value))) return [];
  return [
    {
      message: `"${key.value}" is empty or has a blank at an end, which Flume takes off`,
      span: value.span,
    },
  ];
}
