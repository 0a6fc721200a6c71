import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { Catalogue, Role } from '../catalogue.js';
import type { Call } from '../tree.js';
import { unknownName } from './finding.js';

/** Names that people look for because documents or other tools use them (flume-0.9.md 2). */
const MISNOMERS: ReadonlyMap<string, string> = new Map([
  [
    'writeAhead',
    'write "ackedWriteAhead" to keep events until they are acknowledged, "diskFailover" to keep them while receivers are down',
  ],
]);

const OTHER_ROLES = ['sink', 'decorator', 'source', 'format'] as const;

/** The finding for a name that the catalogue does not have in that role. */
export function unknownComponent(call: Call, role: Role, catalogue: Catalogue): Diagnostic {
  const { name } = call;
  const other = OTHER_ROLES.find((one) => one !== role && catalogue[one].has(name));
  if (other === undefined)
    return found(call, `Unknown ${role} "${name}"`, spellingHelp(name, role, catalogue));
  const help =
    confusionHelp(name, role, other) ??
    twinHelp(name, role, catalogue) ??
    (role === 'format' ? formatHelp(catalogue) : undefined);
  return found(call, `"${name}" is a ${other}, not a ${role}`, help);
}

function found(call: Call, message: string, help: string | undefined): Diagnostic {
  return unknownName({ message, help }, call.nameSpan ?? call.span);
}

function spellingHelp(name: string, role: Role, catalogue: Catalogue): string {
  return (
    MISNOMERS.get(name) ??
    didYouMean(name, catalogue[role].keys()) ??
    (role === 'format'
      ? formatHelp(catalogue)
      : 'declare it under "plugins" if it is a plug-in of your installation')
  );
}

function confusionHelp(name: string, role: Role, other: Role): string | undefined {
  if (role === 'sink' && other === 'decorator')
    return `a decorator stands before a sink: ${name} sink`;
  if (role === 'decorator' && other === 'sink')
    return 'only the last word of a chain is a sink; several sinks stand in brackets: [ a, b ]';
  return undefined;
}

/** `rpcSink` where `rpcSource` is needed, and the other way round. */
function twinHelp(name: string, role: Role, catalogue: Catalogue): string | undefined {
  const twin = name.replace(/(?:Sink|Source)$/, role === 'source' ? 'Source' : 'Sink');
  return catalogue[role].has(twin) ? `did you mean "${twin}"?` : undefined;
}

function formatHelp(catalogue: Catalogue): string {
  return `a format is one of ${[...catalogue.format.keys()].join(', ')}`;
}
