import { createHash } from 'node:crypto';
import type { LockRequest } from '../../src/reconcile/store.js';
import type { Artifact, Content } from '../../src/targets/artifact.js';

/** A key for fingerprints. */
export const key = createHash('sha256').update('a key').digest('hex');

export const ann: LockRequest = { who: 'ann', host: 'desk', pid: process.pid };

export const time = '2026-01-02T03:04:05.000Z';

/** A flume-0.9 node of flow "web"; what is given replaces what is so. */
export function artifact(node: string, other: Partial<Artifact> = {}): Artifact {
  return {
    flow: 'web',
    tier: 'agents',
    node,
    host: `${node}.example.com`,
    target: 'flume-0.9',
    parts: { source: { shown: `tail("/var/log/${node}")` }, sink: { shown: 'console' } },
    chokes: {},
    sendsTo: [],
    ...other,
  };
}

/** A text with the values of secrets in the places of their names. */
export function secretText(shown: string, values: Readonly<Record<string, string>>): Content {
  const secrets = Object.keys(values).sort();
  const real = shown.replace(/\$\{secret\.([^}]*)\}/g, (all, name: string) => values[name] ?? all);
  return { shown, secrets, reveal: () => real };
}

/** A node whose sink is as given. */
export function sinkOf(
  node: string,
  sink: string | Content,
  other: Partial<Artifact> = {},
): Artifact {
  const text = typeof sink === 'string' ? { shown: sink } : sink;
  return artifact(node, { parts: { source: { shown: 'null' }, sink: text }, ...other });
}
