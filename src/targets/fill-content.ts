import { fillTemplate, type NodeValues, secretsOf } from '../text/fill-template.js';
import type { Content } from './artifact.js';

/** Gives the value of a secret by its name; undefined where there is none. */
export type SecretReader = (name: string) => string | undefined;

/** What emission may ask. */
export interface ContentOptions {
  /** A text of which it does not know every secret can be shown, but not revealed. */
  readonly readSecret?: SecretReader;
}

/** A node's values beside the secrets. */
export interface ContentRequest extends ContentOptions {
  readonly values: Pick<NodeValues, 'node' | 'host'>;
}

/**
 * A text printed from a template: `print` is called with what fills a string of it. Texts with
 * secrets are printed twice, and the second time, with their values, only when revealed.
 */
export function fillContent(
  { values, readSecret }: ContentRequest,
  print: (fill: (text: string) => string) => string,
): Content {
  const secrets = new Set<string>();
  const shown = print((text) => {
    for (const name of secretsOf(text)) secrets.add(name);
    return fillTemplate(text, values);
  });
  if (secrets.size === 0) return { shown };
  const names = [...secrets].sort();
  const found = new Map(names.map((name) => [name, readSecret?.(name)]));
  if ([...found.values()].includes(undefined)) return { shown, secrets: names };
  const secret = (name: string) => found.get(name) ?? '';
  const reveal = () => print((text) => fillTemplate(text, { ...values, secret }));
  return { shown, secrets: names, reveal };
}
