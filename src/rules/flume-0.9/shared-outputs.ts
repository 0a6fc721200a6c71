import { fillTemplate } from '../../text/fill-template.js';
import type { EventPoint } from './events/event-point.js';
import type { EventState } from './events/event-state.js';
import { expandedTexts } from './expanded-texts.js';
import { type FileOutput, fileOutput } from './file-output.js';

/** An output of which two nodes write the same files. */
export interface SharedOutput {
  readonly point: EventPoint;
  readonly output: FileOutput;
  /** The files, with the node's values filled in. */
  readonly files: string;
  readonly node: string;
  readonly other: Writer;
}

/** A node that writes files. */
export interface Writer {
  readonly node: string;
  readonly point: EventPoint;
}

/** The outputs that write the files of another output or node, each with the first of them (flume-0.9.md 8 rule 28). */
export function sharedOutputs(points: readonly EventPoint[]): readonly SharedOutput[] {
  const writers = new Map<string, Writer>();
  return points.flatMap((point) => {
    const output = point.element.kind === 'call' ? fileOutput(point.element) : undefined;
    return output ? (firstShared(point, output, writers) ?? []) : [];
  });
}

function firstShared(
  point: EventPoint,
  output: FileOutput,
  writers: Map<string, Writer>,
): SharedOutput | undefined {
  const template = fileTemplate(point, output);
  let shared: SharedOutput | undefined;
  for (const { name: node, host } of point.tier.tier.nodes) {
    const files = fillTemplate(template, { node, host });
    const key = isOnHost(output) ? `${host} ${files}` : files;
    const other = writers.get(key);
    if (!other) writers.set(key, { node, point });
    else shared ??= { point, output, files, node, other };
  }
  return shared;
}

/** The path and name, with those attributes filled in that tell the nodes of the tier apart. */
function fileTemplate(point: EventPoint, { path, name, expands }: FileOutput): string {
  const text = name ? `${path.value.replace(/\/+$/, '')}/${name.value}` : path.value;
  if (!expands) return text;
  const { state } = expandedTexts(point);
  return text.replace(/%\{([\w.-]+)\}/g, (whole, attribute: string) => {
    return ownValue(state, attribute, point.tier.tier.name.value) ?? whole;
  });
}

/** What this very tier sets every event's attribute to. */
function ownValue(state: EventState, attribute: string, tier: string): string | undefined {
  const setting = state.settings.get(attribute);
  return setting?.isAlways && setting.tier === tier ? setting.value : undefined;
}

/** A path without a scheme is taken for one of the node's own disk. */
function isOnHost({ isLocal, path }: FileOutput): boolean {
  return isLocal || path.value.startsWith('file:') || !/^[a-z][a-z0-9+.-]*:/i.test(path.value);
}
