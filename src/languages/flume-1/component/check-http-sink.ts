import { parseJavaBoolean } from '../java/java-boolean.js';
import { type ComponentProperties, textOf } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** With its defaults the http sink sends again what was answered with 200, for ever (flume-1.x.md 3.5). */
export function checkHttpSink(sink: ComponentProperties): readonly Problem[] {
  const keys = ['rollback.200', 'rollback.2XX', 'defaultRollback'];
  const rollback = keys.map((key) => textOf(sink, key)).find((text) => text !== undefined);
  if (!parseJavaBoolean(rollback ?? 'true')) return [];
  const message =
    'The sink rolls back events that were answered with 200 and sends them again, for ever';
  return [
    {
      ...problem('odd', message, sink.span),
      help: 'set "rollback.2XX = false", "backoff.2XX = false" and "incrementMetrics.2XX = true"',
    },
  ];
}
