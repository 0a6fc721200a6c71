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
      findings.length > 0 ? failedCases(name, findings) : [testCase(name, 'no findings', [])],
  };
}

/** Their names have no line numbers, so that systems which compare runs know a finding again; those alike are numbered. */
function failedCases(suiteName: string, findings: readonly Diagnostic[]): readonly XmlElement[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code}: ${finding.message}`;
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return testCase(suiteName, nth === 1 ? name : `${name} (${nth})`, [failure(finding)]);
  });
}

function testCase(classname: string, name: string, content: readonly XmlElement[]): XmlElement {
  return { name: 'testcase', attributes: { name, classname, time: 0 }, content };
}

function failure(finding: Diagnostic): XmlElement {
  return {
    name: 'failure',
    attributes: { message: finding.message, type: finding.code },
    content: renderPretty([finding]),
  };
}
