import type { SourceCall } from '../../../languages/flume-0.9/tree.js';
import { type EventState, opened, plainEvents, withSettings } from './event-state.js';

const file = ['tailSrcFile'];
const program = ['procsource', 'execcmd', 'service'];
const syslog = ['syslogfacility', 'syslogseverity'];

/** What the sources of Flume's own set; those that are not here pass on events with attributes of their own (flume-0.9.md 7). */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  null: [],
  console: [],
  stdin: [],
  text: [],
  fail: [],
  synth: [],
  nonlsynth: [],
  asciisynth: [],
  synthrndsize: [],
  tail: file,
  multitail: file,
  tailDir: file,
  exec: program,
  execPeriodic: program,
  execStream: program,
  syslogUdp: syslog,
  syslogTcp: syslog,
  syslogTcp1: syslog,
  scribe: ['scribe.category'],
};

/** What is known of the events that a source of Flume's own or a plug-in gives. */
export function sourceState(
  { name, nameSpan }: SourceCall,
  { tier, isBuiltIn }: { readonly tier: string; readonly isBuiltIn: boolean },
): EventState {
  const names = isBuiltIn ? ATTRIBUTES[name] : undefined;
  if (!names) return opened(plainEvents);
  const by = { by: `the source "${name}"`, tier, span: nameSpan };
  return withSettings(
    plainEvents,
    names.map((one) => ({ ...by, name: one, isAlways: true, isOnMarkers: false })),
  );
}
