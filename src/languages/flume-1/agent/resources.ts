import type { Span } from '../../../text/source.js';
import { type ComponentProperties, textOf } from '../component/component-properties.js';
import { normalPath } from '../component/normal-path.js';
import { parseJavaBoolean } from '../java/java-boolean.js';
import { splitBlanks, splitCommas } from '../java/split-list.js';
import type { ListedComponent } from './listed-component.js';

/** Something that a component wants for itself. */
export interface Resource {
  readonly id: string;
  readonly clashesWith: (id: string) => boolean;
  /** With its article, for a sentence. */
  readonly what: string;
  readonly consequence: string;
  /** Absent where it is a default. */
  readonly span?: Span;
}

/** The directories and files that a channel or source locks or keeps its state in. */
export function directoriesOf({ type, properties }: ListedComponent): readonly Resource[] {
  const word = type.value.toUpperCase();
  if (word.endsWith('TAILDIR') || word.endsWith('TAILDIRSOURCE'))
    return [
      path(properties, 'positionFile', {
        fallback: '~/.flume/taildir_position.json',
        what: 'the position file',
        consequence: 'each overwrites what the other has read',
      }),
    ];
  if (word === 'SPOOLDIR' || word.endsWith('.SPOOLDIRECTORYSOURCE'))
    return [
      path(properties, 'spoolDir', {
        fallback: '',
        what: 'the spool directory',
        consequence: 'each fails on files that the other takes',
      }),
    ];
  if (!/^(?:FILE|SPILLABLEMEMORY)$|\.(?:FILECHANNEL|SPILLABLEMEMORYCHANNEL)$/.test(word)) return [];
  const lock = {
    what: 'the directory',
    consequence: 'only one of them can lock it, the other stays closed',
  };
  const root = '~/.flume/file-channel';
  const isDual = parseJavaBoolean(textOf(properties, 'useDualCheckpoints') ?? 'false');
  return [
    path(properties, 'checkpointDir', { ...lock, fallback: `${root}/checkpoint` }),
    ...dataDirectories(properties, { ...lock, fallback: `${root}/data` }),
    ...(isDual ? [path(properties, 'backupCheckpointDir', { ...lock, fallback: '' })] : []),
  ];
}

interface PathWords {
  readonly fallback: string;
  readonly what: string;
  readonly consequence: string;
}

function path(of: ComponentProperties, key: string, words: PathWords): Resource {
  const value = of.properties.get(key)?.value;
  return pathResource(value?.value ?? words.fallback, words, value?.span);
}

function dataDirectories(of: ComponentProperties, words: PathWords): readonly Resource[] {
  const value = of.properties.get('dataDirs')?.value;
  if (value === undefined) return [pathResource(words.fallback, words)];
  return splitCommas(value.value).map(({ text, start, end }) =>
    pathResource(text, words, value.place(start, end)),
  );
}

function pathResource(text: string, { what, consequence }: PathWords, span?: Span): Resource {
  const id = normalPath(text);
  const at = span === undefined ? {} : { span };
  return {
    id,
    clashesWith: (other) => other === id,
    what: `${what} "${text}"`,
    consequence,
    ...at,
  };
}

/** The ports that a source listens on. */
export function listenersOf({ type, properties }: ListedComponent): readonly Resource[] {
  const ports = properties.properties.get('ports') ?? properties.properties.get('port');
  if (ports === undefined) return [];
  const protocol = /UDP/i.test(type.value) ? 'UDP' : 'TCP';
  const host = textOf(properties, 'bind') ?? textOf(properties, 'host') ?? '0.0.0.0';
  return splitBlanks(ports.value.value).map(({ text, start, end }) => ({
    id: `${protocol} ${text} ${host}`,
    clashesWith: (other) => isSameListener(`${protocol} ${text} ${host}`, other),
    what: `the ${protocol} port ${text}`,
    consequence: 'only one of them can listen, the other tries for ever',
    span: ports.value.place(start, end),
  }));
}

const EVERYWHERE = '0.0.0.0';

function isSameListener(one: string, other: string): boolean {
  const [[protocol, port, host], [otherProtocol, otherPort, otherHost]] = [
    one.split(' '),
    other.split(' '),
  ];
  if (protocol !== otherProtocol || port !== otherPort) return false;
  return host === otherHost || host === EVERYWHERE || otherHost === EVERYWHERE;
}
