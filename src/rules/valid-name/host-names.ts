import { isIPv4, isIPv6 } from 'node:net';
import type { Finding } from '../../diagnostics/diagnostic.js';
import type { Target, Tier } from '../../syntax/topology.js';
import { type Flawed, flawFindings } from './flaw-findings.js';
import { type Flaw, nameFlaw } from './name-flaw.js';
import { nodeFlaw } from './node-names.js';

/** What is wrong with the hosts of a tier's nodes, each flaw once; not where a host is but the wrong name of its node. */
export function hostNames({ nodes }: Tier, target: Target): readonly Finding[] {
  const flawed: Flawed[] = [];
  for (const node of nodes) {
    const flaw = hostFlaw(node.host, target);
    if (!flaw || (node.host === node.name && nodeFlaw(node.name, target))) continue;
    flawed.push({ node, name: node.host, flaw });
  }
  const addresses = target === 'flume-0.9' ? 'an IPv4 or IPv6 address' : 'an IPv4 address';
  return flawFindings(flawed, 'Host', `a host name or ${addresses}`);
}

function hostFlaw(host: string, target: Target): Flaw | undefined {
  if (host.length <= 253 && plainHost.test(host)) return undefined;
  if (isIPv6(host)) {
    const text = 'is an IPv6 address, to which sinks of Flume 1.x cannot connect';
    return target === 'flume-0.9' ? undefined : { text };
  }
  const port = /:\d+$/.exec(host)?.[0].slice(1);
  if (port) return { text: 'holds a port', help: `leave it out and set "port: ${port}"` };
  if (/^[0-9.]+$/.test(host)) return isIPv4(host) ? undefined : { text: 'is no IPv4 address' };
  const character = /[A-Za-z0-9._-]/;
  return nameFlaw(host, { first: character, rest: character }) ?? labelFlaw(host);
}

/** A host name beyond doubt: no address, and its labels start and end with a letter, a digit or an underscore. */
const plainHost = /^(?=[A-Za-z_])\w(?:[\w-]{0,61}\w)?(?:\.\w(?:[\w-]{0,61}\w)?)*$/;

/** RFC 1123, with the underscores that hosts of this world have; a dot at the end stands for the root. */
function labelFlaw(host: string): Flaw | undefined {
  if (host.length > 253) return { text: 'is longer than 253 characters' };
  const labels = host.replace(/(?<=.)\.$/, '').split('.');
  if (labels.includes('')) return { text: 'has nothing before or between its dots' };
  if (labels.some((label) => label.length > 63)) {
    return { text: 'has a part longer than 63 characters' };
  }
  const isHyphenated = labels.some((label) => label.startsWith('-') || label.endsWith('-'));
  return isHyphenated ? { text: 'has a part that starts or ends with "-"' } : undefined;
}
