import { lastOfEachKey, readProperties } from '../../languages/flume-1/read-properties.js';
import { source } from '../../text/source.js';

/** What others notice of an agent: how it keeps events, and where it listens. */
export interface AgentFacts {
  /** By channel. */
  readonly channels: ReadonlyMap<string, ChannelFacts>;
  /** By source: the doors that are for others. */
  readonly doors: ReadonlyMap<string, DoorFacts>;
}

/** How a channel keeps events. */
export interface ChannelFacts {
  readonly type: string;
  /** Whether they are gone with the channel (flume-1.x.md 1.5, 6.2). */
  readonly isMemory: boolean;
  /** Where they are kept; empty where that is not a directory. */
  readonly folders: string;
}

/** How a source is reached. */
export interface DoorFacts {
  readonly port: string;
  /** Compression and TLS in words: `plain`, `compressed`. */
  readonly wire: string;
}

/** The facts of an agent's text; none where it cannot be read. */
export function agentFacts(agent: string, text: string): AgentFacts {
  const entries = lastOfEachKey(readProperties(source(agent, text)).value ?? []);
  const property = (key: string) => entries.get(`${agent}.${key}`)?.value.value ?? '';
  const listed = (section: string) =>
    property(section)
      .split(/\s+/)
      .filter((name) => name !== '');
  return {
    channels: new Map(
      listed('channels').map((name) => [
        name,
        channelFacts((key) => property(`channels.${name}.${key}`)),
      ]),
    ),
    doors: new Map(
      listed('sources').flatMap((name) => {
        const door = doorFacts((key) => property(`sources.${name}.${key}`));
        return door ? [[name, door] as const] : [];
      }),
    ),
  };
}

type PropertyReader = (key: string) => string;

function channelFacts(property: PropertyReader): ChannelFacts {
  const type = property('type');
  return {
    type,
    isMemory: /memory/i.test(type),
    folders: ['checkpointDir', 'dataDirs']
      .map(property)
      .filter((path) => path !== '')
      .join(' '),
  };
}

function doorFacts(property: PropertyReader): DoorFacts | undefined {
  const port = property('port') || property('ports');
  if (port === '') return undefined;
  const words = [
    ...(property('compression-type').toLowerCase() === 'deflate' ? ['compressed'] : []),
    ...(property('ssl').toLowerCase() === 'true' ? ['encrypted'] : []),
  ];
  return { port, wire: words.join(' and ') || 'plain' };
}
