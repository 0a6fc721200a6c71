import type { LocatedText } from '../../../text/located-text.js';
import { javaTrim } from '../java/java-trim.js';
import type { PropertyEntry } from '../read-properties.js';
import { SECTIONS, type Section } from './agent-sections.js';
import { locatedSlice, locatedTrim } from './located-slice.js';

/** A property as Flume cuts it at its dots, or why Flume ignores it (flume-1.x.md 2.1, 2.2). */
export type CutProperty =
  | {
      readonly kind: 'list';
      readonly agent: string;
      readonly section: Section;
      readonly value: LocatedText;
    }
  | {
      readonly kind: 'component';
      readonly agent: string;
      readonly section: Section;
      readonly name: string;
      readonly key: LocatedText;
      readonly value: LocatedText;
    }
  /** With the agent where Flume gets to know it by the property. */
  | {
      readonly kind: 'ignored';
      readonly agent: string | undefined;
      readonly reason: string;
    };

/** Cuts a property into agent, section, component and key. */
export function cutProperty(entry: PropertyEntry): CutProperty {
  const key = locatedTrim(entry.key);
  const value = locatedTrim(entry.value);
  const dot = key.value.indexOf('.');
  if (value.value === '')
    return { kind: 'ignored', agent: undefined, reason: 'its value is empty' };
  if (dot <= 0)
    return { kind: 'ignored', agent: undefined, reason: 'its key starts with no agent' };
  const rest = locatedSlice(key, dot + 1, key.value.length);
  if (rest.value === '')
    return { kind: 'ignored', agent: undefined, reason: 'its key ends after the agent' };
  return cutRest(key.value.slice(0, dot), rest, value);
}

function cutRest(agent: string, rest: LocatedText, value: LocatedText): CutProperty {
  const list = SECTIONS.find((section) => section === rest.value);
  if (list !== undefined) return { kind: 'list', agent, section: list, value };
  const section = SECTIONS.find((one) => rest.value.startsWith(`${one}.`));
  if (section === undefined) return { kind: 'ignored', agent, reason: unknownSection(rest.value) };
  const start = section.length + 1;
  const end = rest.value.indexOf('.', start + 1);
  if (end === -1 || end + 1 === rest.value.length)
    return { kind: 'ignored', agent, reason: 'its key ends after the name of the component' };
  const name = javaTrim(rest.value.slice(start, end));
  const key = locatedSlice(rest, end + 1, rest.value.length);
  return { kind: 'component', agent, section, name, key, value };
}

function unknownSection(rest: string): string {
  return `"${rest.split('.', 1)[0]}" is none of ${SECTIONS.map((one) => `"${one}"`).join(', ')}`;
}
