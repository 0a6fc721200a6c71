import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Diagnostic, error, warning } from '../../../src/diagnostics/diagnostic.js';
import { renderJunit } from '../../../src/diagnostics/format/junit.js';
import { source, span } from '../../../src/text/source.js';
import { emptyFolder, hostileFinding, twoTiers } from '../sample-findings.js';
import { type ParsedElement, parseXml } from './parse-xml.js';

/** What the schema of Jenkins' xUnit plug-in (junit-10.xsd) allows: attributes (`!` marks required ones) and children. */
const shape: Readonly<Record<string, { attributes: string; children: string }>> = {
  testsuites: { attributes: 'name time tests failures errors', children: 'testsuite' },
  testsuite: {
    attributes:
      'name! tests! failures! errors! group time skipped timestamp hostname id package file log url',
    children: 'testsuite properties testcase system-out system-err',
  },
  testcase: {
    attributes: 'name! time classname group',
    children:
      'skipped error failure rerunFailure rerunError flakyFailure flakyError system-out system-err',
  },
  failure: { attributes: 'type message', children: '' },
};

/** Checks the shape, and that every count is the count of what is there. */
function checked(xml: string): ParsedElement {
  const root = parseXml(xml);
  assert.is(root.name, 'testsuites');
  checkShape(root);
  for (const suite of root.children) checkCounts(suite, suite.children);
  checkCounts(
    root,
    root.children.flatMap((suite) => suite.children),
  );
  return root;
}

function checkShape({ name, attributes, children, text }: ParsedElement): void {
  const allowed = shape[name];
  assert.ok(allowed, `element ${name}`);
  const names = allowed?.attributes.split(' ') ?? [];
  for (const attribute of Object.keys(attributes))
    assert.ok(names.includes(attribute) || names.includes(`${attribute}!`), `${name} ${attribute}`);
  for (const required of names.filter((one) => one.endsWith('!')))
    assert.ok(required.slice(0, -1) in attributes, `${name} without ${required}`);
  if (name !== 'failure') assert.is(text.trim(), '');
  for (const child of children) {
    assert.ok(allowed?.children.split(' ').includes(child.name), `${child.name} in ${name}`);
    checkShape(child);
  }
}

function checkCounts({ attributes }: ParsedElement, cases: readonly ParsedElement[]): void {
  const failed = cases.filter((one) => one.children.some((child) => child.name === 'failure'));
  assert.is(attributes['tests'], String(cases.length));
  assert.is(attributes['failures'], String(failed.length));
  assert.is(attributes['errors'], '0');
  assert.ok(cases.length > 0);
}

test('a file has a suite; a finding is a failed case, a clean file a passed one', () => {
  const xml = renderJunit([emptyFolder, twoTiers], {
    files: ['topologies/web.yaml', 'topologies/clean.yaml'],
  });
  checked(xml);
  assert.is(
    xml,
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="flumec" tests="3" failures="2" errors="0" time="0">
  <testsuite name="flumec" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="no-empty-folder: Folder &quot;topologies&quot; has no topology" classname="flumec" time="0">
      <failure message="Folder &quot;topologies&quot; has no topology" type="no-empty-folder">warning no-empty-folder: Folder "topologies" has no topology
</failure>
    </testcase>
  </testsuite>
  <testsuite name="topologies/clean.yaml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no findings" classname="topologies/clean.yaml" time="0"/>
  </testsuite>
  <testsuite name="topologies/web.yaml" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="one-tier-per-node: Node &quot;web-07&quot; is in tier &quot;web&quot; and in tier &quot;relay&quot;" classname="topologies/web.yaml" time="0">
      <failure message="Node &quot;web-07&quot; is in tier &quot;web&quot; and in tier &quot;relay&quot;" type="one-tier-per-node">topologies/web.yaml:12:22 error one-tier-per-node: Node "web-07" is in tier "web" and in tier "relay"
   12 |     nodes: [relay-1, web-07]
      |                      ^^^^^^
topologies/web.yaml:6:13 the other place
help: take "web-07" out of one of the two tiers
</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

test('without files and findings there is still one passed case', () => {
  const xml = renderJunit([], { files: [] });
  checked(xml);
  assert.is(
    xml,
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="flumec" tests="1" failures="0" errors="0" time="0">
  <testsuite name="flumec" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no findings" classname="flumec" time="0"/>
  </testsuite>
</testsuites>
`,
  );
});

test('a file that was not named has its suite too, and files are sorted by code units', () => {
  const at = (name: string) => error('x', { message: 'm', span: span(source(name, 'x'), 0, 1) });
  const root = checked(renderJunit([at('b'), at('a')], { files: ['c', 'B', 'c'] }));
  assert.equal(
    root.children.map((suite) => suite.attributes['name']),
    ['B', 'a', 'b', 'c'],
  );
});

test('the names of cases stay when lines move, and those alike are numbered', () => {
  const file = source('a.yaml', 'x\nx\nx\n');
  const at = (offset: number) =>
    warning('w', { message: 'm', span: span(file, offset, offset + 1) });
  const root = checked(renderJunit([at(0), at(2), at(4)], { files: [] }));
  assert.equal(
    root.children[0]?.children.map((one) => one.attributes['name']),
    ['w: m', 'w: m (2)', 'w: m (3)'],
  );
});

test('hostile texts are readable by a strict parser', () => {
  const root = checked(renderJunit([hostileFinding], { files: [] }));
  const failure = root.children[0]?.children[0]?.children[0];
  assert.is(
    failure?.attributes['message'],
    'Tier "a\r\n::error::]]>100%\ufffd]0;x\ufffd\ufffd" <b>&amp;\t\u200e👍\ufffd is unknown',
  );
  assert.match(failure?.text ?? '', '1 | x: "␛[31mred<U+202E>"\n');
});

test('whatever the texts, the document is well-formed and its counts are right', () => {
  const texts = fc.string({ unit: 'binary' });
  const finding: fc.Arbitrary<Diagnostic> = fc
    .tuple(texts, texts, fc.boolean())
    .map(([message, name, isPlaced]) =>
      error('x', { message, ...(isPlaced ? { span: span(source(name, name), 0, 1) } : {}) }),
    );
  fc.assert(
    fc.property(fc.array(finding), fc.array(texts), (findings, files) => {
      checked(renderJunit(findings, { files }));
    }),
  );
});

test.run();
