import type { Diagnostic } from '../diagnostic.js';
import { renderPretty } from './pretty.js';
import { renderXml, type XmlElement } from './xml.js';

/** The files that were checked, so that those without findings are reported as passed. */
export interface JunitOptions {
  readonly files: readonly string[];
}

/** The suite of what belongs to no file. */
const generalSuite = 'flumec';

/**
 * JUnit XML as continuous integration reads it: a suite for each file, a failed case for each finding,
 * one passed case for a file without any. There is always at least one case.
 */
export function renderJunit(diagnostics: readonly Diagnostic[], { files }: JunitOptions): string {
  const suites = suitesOf(diagnostics, files);
  return renderXml({
    name: 'testsuites',
    attributes: {
      name: 'flumec',
      tests: suites.reduce((sum, [, findings]) => sum + Math.max(findings.length, 1), 0),
      failures: diagnostics.length,
      errors: 0,
      time: 0,
    },
    content: suites.map(([name, findings]) => suite(name, findings)),
  });
}

/** The findings of each file, files sorted; at least one suite. */
function suitesOf(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): readonly (readonly [string, readonly Diagnostic[]])[] {
  const byName = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
  for (const one of diagnostics) {
    const name = one.span?.source.name ?? generalSuite;
    const known = byName.get(name);
    if (known) known.push(one);
    else byName.set(name, [one]);
  }
  if (byName.size === 0) byName.set(generalSuite, []);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
}

function suite(name: string, findings: readonly Diagnostic[]): XmlElement {
  const names = caseNames(findings);
  const passed = {
    name: 'testcase',
    attributes: { name: 'no findings', classname: name, time: 0 },
  };
  return {
    name: 'testsuite',
    attributes: {
      name,
      tests: Math.max(findings.length, 1),
      failures: findings.length,
      errors: 0,
      skipped: 0,
      time: 0,
    },
    content:
      findings.length === 0
        ? [{ ...passed, content: [] }]
        : findings.map((one, i) => failedCase(one, { name: names[i] ?? '', classname: name })),
  };
}

function failedCase(
  finding: Diagnostic,
  attributes: { readonly name: string; readonly classname: string },
): XmlElement {
  const failure = {
    name: 'failure',
    attributes: { message: finding.message, type: finding.code },
    content: renderPretty([finding]),
  };
  return { name: 'testcase', attributes: { ...attributes, time: 0 }, content: [failure] };
}

/** Names without line numbers, so that systems which compare runs know a finding again; those alike are numbered. */
function caseNames(findings: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, message }) => {
    const name = `${code}: ${message}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}
