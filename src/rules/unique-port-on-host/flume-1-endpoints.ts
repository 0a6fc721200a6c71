import { flume1Catalogue } from '../../languages/flume-1/catalogue.js';
import { findComponent } from '../../languages/flume-1/find-component.js';
import type { ComponentEntry, ComponentMapping } from '../../syntax/topology.js';
import { type Endpoint, isPort } from './endpoint.js';

/** The sources that listen, with the key of their address (flume-1.x.md annex). */
const servers: Readonly<Record<string, { readonly address: string; readonly udp?: true }>> = {
  avro: { address: 'bind' },
  thrift: { address: 'bind' },
  http: { address: 'bind' },
  netcat: { address: 'bind' },
  netcatudp: { address: 'bind', udp: true },
  syslogtcp: { address: 'host' },
  multiport_syslogtcp: { address: 'host' },
  syslogudp: { address: 'host', udp: true },
};

/** Where a Flume 1.x source listens: nowhere, on its `port`, or on its `ports`. */
export function flume1Endpoints({ type, entries }: ComponentMapping): readonly Endpoint[] {
  const component = findComponent(flume1Catalogue, 'source', type.value);
  const server = component && servers[component.type];
  if (!server) return [];
  const written = entries.find(({ key }) => key.value === 'port' || key.value === 'ports');
  const address = boundTo(entries.find(({ key }) => key.value === server.address));
  return portsOf(written).map((port) => ({
    protocol: server.udp ? 'UDP' : 'TCP',
    port,
    ...(address === undefined ? {} : { address }),
    ...(written ? { span: written.value.span } : {}),
  }));
}

function portsOf(entry: ComponentEntry | undefined): readonly number[] {
  const words = String(entry?.value.value ?? '').split(/\s+/);
  return words
    .filter((word) => /^\d+$/.test(word))
    .map(Number)
    .filter(isPort);
}

/** An address of all interfaces, or one that differs from node to node, is none in particular. */
function boundTo(entry: ComponentEntry | undefined): string | undefined {
  const address = String(entry?.value.value ?? '');
  const isOpen = ['', '0.0.0.0', '::', '0:0:0:0:0:0:0:0'].includes(address);
  return isOpen || address.includes('${') ? undefined : address.toLowerCase();
}
