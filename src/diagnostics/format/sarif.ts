import { positionAt } from '../../text/position.js';
import type { Span } from '../../text/source.js';
import type { Diagnostic, Related, Severity } from '../diagnostic.js';
import { fingerprints } from '../fingerprint.js';
import { artifactLocation, rootLocation, sourceRoot } from './artifact-location.js';
import { jsonText } from './json-text.js';

/** What a report says of a rule; a rule of `src/rules` is one. */
export interface RuleMetadata {
  readonly name: string;
  readonly summary: string;
  readonly severity?: Severity;
  readonly helpUri?: string;
}

/** Where a finding without a place is shown: GitHub refuses a whole log for one result without a location. */
const wholeFolder = {
  artifactLocation: rootLocation,
  region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
};

/** The tool as it describes itself in a SARIF log. */
export interface SarifOptions {
  readonly rules: readonly RuleMetadata[];
  readonly version: string;
}

/** A SARIF 2.1.0 log of one run; a code that is not among the rules is listed after them by its name alone. */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  { rules, version }: SarifOptions,
): string {
  const descriptors = [...rules.map(descriptor), ...unlisted(diagnostics, rules)];
  const indexes = new Map(descriptors.map((one, index) => [one.id, index]));
  const names = fingerprints(diagnostics);
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'flumec', version, rules: descriptors } },
        originalUriBaseIds: sourceRoot,
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => ({
          ruleId: one.code,
          ruleIndex: indexes.get(one.code),
          ...result(one),
          partialFingerprints: { 'flumecFinding/v1': names.get(one) },
        })),
      },
    ],
  });
}

function descriptor({ name, summary, severity, helpUri }: RuleMetadata) {
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: `\`flumec explain ${name}\` tells the reason, with a bad and a good example.` },
    helpUri,
    defaultConfiguration: severity && { level: severity },
  };
}

function unlisted(diagnostics: readonly Diagnostic[], rules: readonly RuleMetadata[]) {
  const known = new Set(rules.map((rule) => rule.name));
  const codes = new Set(diagnostics.map((one) => one.code).filter((code) => !known.has(code)));
  return [...codes].sort().map((id) => ({ id }));
}

function result({ severity, message, span, related = [], help }: Diagnostic) {
  const lines = [
    withoutLinks(message),
    ...related.map((one, index) => link(one.message, index + 1)),
    ...(help === undefined ? [] : [`help: ${withoutLinks(help)}`]),
  ];
  return {
    level: severity,
    message: { text: lines.join('\n') },
    locations: [{ physicalLocation: span ? physicalLocation(span) : wholeFolder }],
    ...(related.length > 0 ? { relatedLocations: related.map(relatedLocation) } : {}),
  };
}

function relatedLocation({ message, span }: Related, index: number) {
  return {
    id: index + 1,
    physicalLocation: physicalLocation(span),
    message: { text: withoutLinks(message) },
  };
}

/** Viewers show a related location only where the message links to its id. */
function link(text: string, id: number): string {
  return `[${text.replace(/[\\[\]]/g, '\\$&')}](${id})`;
}

/** The text with what SARIF would read as a link escaped. */
function withoutLinks(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

function physicalLocation({ source, start, end }: Span) {
  const from = positionAt(source, start);
  const to = positionAt(source, Math.max(start, end));
  return {
    artifactLocation: artifactLocation(source.name),
    region: {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
    },
  };
}
