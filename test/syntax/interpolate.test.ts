import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../src/languages/flume-0.9/parse/parse-sink.js';
import { interpolate, type Variables } from '../../src/syntax/interpolate.js';
import { fillTemplate, secretsOf } from '../../src/text/fill-template.js';
import { wholeText } from '../../src/text/located-text.js';
import { source } from '../../src/text/source.js';

const variables: Variables = {
  flow: 'f',
  tier: 't',
  vars: new Map([
    ['DIR', '/data'],
    ['ODD', 'a"b\\c\nd\te\r${node}'],
    ['MS', '30000'],
  ]),
  env: (name) => (name === 'HOME' ? '/root' : undefined),
  requireEnv: true,
};

function run(
  text: string,
  kind: 'expression' | 'value' = 'expression',
  extra: Partial<Variables> = {},
) {
  return interpolate(wholeText(source('x', text)), { ...variables, ...extra }, kind);
}

function replaced(text: string, kind: 'expression' | 'value' = 'expression'): string {
  const { text: result, findings } = run(text, kind);
  assert.equal(findings, []);
  return result.value;
}

test('flow, tier, variables and environment are replaced', () => {
  assert.is(replaced('text("${flow}/${tier}/${var.DIR}/${env.HOME}")'), 'text("f/t//data//root")');
});

test('a value outside strings is put there as it is', () => {
  assert.is(replaced('collector(${var.MS}) { null }'), 'collector(30000) { null }');
});

test('a value inside a string is escaped, and is no template itself', () => {
  assert.is(replaced('text("${var.ODD}")'), 'text("a\\"b\\\\c\\nd\\te\\r$${node}")');
  assert.is(replaced('${var.ODD}', 'value'), 'a"b\\c\nd\te\r$${node}');
});

test('node, host and secrets stay until emission, and so does the doubled dollar', () => {
  const text = 'text("${node} ${host} ${secret.KEY} $${node} \\" //${node} /* ${host} */")';
  assert.is(replaced(text), text);
});

test('comments of an expression are passed over, slashes in strings are none', () => {
  assert.is(
    replaced('/* ${nothing} " */ text("hdfs://${var.DIR}") // ${nothing}\n'),
    '/* ${nothing} " */ text("hdfs:///data") // ${nothing}\n',
  );
});

test('what is not known is a finding at its place', () => {
  const { findings } = run('text("${nodes}") ${node} ${env.NO} ${var.MSS} ${secret.a b}');
  assert.equal(
    findings.map(({ message, span }) => `${span?.start}-${span?.end} ${message}`),
    [
      '6-14 "${nodes}" stands for nothing that flumec knows',
      '17-24 "${node}" stands outside a string',
      '25-34 The environment variable "NO" is not set',
      '35-45 The variable "MSS" is not set',
      '46-59 "${secret.a b}" stands for nothing that flumec knows',
    ],
  );
});

test('validate needs no environment: a variable that is not set stands as it is, or as a number', () => {
  const { text, findings } = run('collector(${env.NO}) { text("${env.NO}") }', 'expression', {
    requireEnv: false,
  });
  assert.equal(findings, []);
  assert.is(text.value, 'collector(1) { text("${env.NO}") }');
});

test('offsets lead back to what was written', () => {
  const written = 'text("${var.DIR}/x") { ${var.MS} }';
  const { text } = run(written);
  const at = (part: string) => {
    const start = text.value.indexOf(part);
    const { start: from, end } = text.place(start, start + part.length);
    return written.slice(from, end);
  };
  assert.is(at('text'), 'text');
  assert.is(at('/data'), '${var.DIR}');
  assert.is(at('/x"'), '/x"');
  assert.is(at('30000'), '${var.MS}');
  assert.is(at('ta/x'), '${var.DIR}/x');
  assert.equal(text.place(text.value.length, text.value.length).start, written.length);
});

test('a variable in a string reaches the sink as it is, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      fc.pre(!/[\ud800-\udfff]/.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')));
      const vars = new Map([['V', value]]);
      const { text } = run('text("${var.V}")', 'expression', { vars });
      const { value: sink } = parseSink(text);
      const [argument] = sink?.kind === 'call' ? sink.args : [];
      assert.is(argument?.kind, 'string');
      const literal = argument?.kind === 'string' ? argument.value : '';
      assert.is(fillTemplate(literal, { node: 'n', host: 'h' }), value);
    }),
  );
});

test('templates are filled with the node, its host and secrets', () => {
  const values = { node: 'n', host: 'h' };
  assert.is(
    fillTemplate('${node}.${host} $${node} ${secret.K}', values),
    'n.h ${node} ${secret.K}',
  );
  assert.is(fillTemplate('${secret.K}', { ...values, secret: (name) => `<${name}>` }), '<K>');
  assert.is(fillTemplate('plain', values), 'plain');
});

test('the secrets of a template are named once, sorted, and literals are none', () => {
  assert.equal(secretsOf('${secret.B} ${secret.A} ${secret.B} $${secret.C}'), ['A', 'B']);
  assert.equal(secretsOf('none'), []);
});

test.run();
