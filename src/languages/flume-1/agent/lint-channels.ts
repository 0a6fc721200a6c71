import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.js';
import type { ListedComponent } from './listed-component.js';
import type { LoadedAgent } from './loaded-agent.js';

/** Channels that fill up because nothing takes from them, and channels that nothing fills. */
export function lintChannels(
  { channels, sources, sinks }: LoadedAgent,
  listed: ReadonlyMap<string, ListedComponent>,
): readonly Diagnostic[] {
  return channels.flatMap(({ name }) => {
    const span = listed.get(name)?.name.span;
    const at = span === undefined ? {} : { span };
    const isTaken = sinks.some((sink) => sink.channel === name);
    const isFed = sources.some((source) => source.channels.includes(name));
    const full = `No sink takes from the channel "${name}": it fills, and then its sources are refused`;
    const empty = `No source feeds the channel "${name}"`;
    return [
      ...(isTaken ? [] : [warning('agent-wiring', { message: full, ...at })]),
      ...(isFed ? [] : [warning('agent-wiring', { message: empty, ...at })]),
    ];
  });
}
