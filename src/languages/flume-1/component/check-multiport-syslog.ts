import { parseJavaInteger } from '../java/java-integer.js';
import type { ComponentProperties } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** Each `charset.port.PORT` of a multiport_syslogtcp source is about a number. */
export function checkMultiportSyslog(source: ComponentProperties): readonly Problem[] {
  return [...source.properties].flatMap(([key, property]) => {
    const port = /^charset\.port\.(.*)$/s.exec(key)?.[1];
    if (port === undefined || parseJavaInteger(port, 32) !== undefined) return [];
    return [problem('drops', `"${key}" is about "${port}", expected a port`, property.key.span)];
  });
}
