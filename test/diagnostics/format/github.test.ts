import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { error, warning } from '../../../src/diagnostics/diagnostic.js';
import { renderGithub } from '../../../src/diagnostics/format/github.js';
import { source, span } from '../../../src/text/source.js';
import { emptyFolder, hostileFinding, spanOf, twoTiers } from '../sample-findings.js';

test('a finding is a workflow command; the other end and the help end its message', () => {
  assert.is(
    renderGithub([twoTiers]),
    '::error file=topologies/web.yaml,line=12,endLine=12,col=22,endColumn=28,title=one-tier-per-node::' +
      'Node "web-07" is in tier "web" and in tier "relay"%0A' +
      'topologies/web.yaml:6:13 the other place%0A' +
      'help: take "web-07" out of one of the two tiers\n',
  );
});

test('a finding without a place has a title and a message', () => {
  assert.is(
    renderGithub([emptyFolder]),
    '::warning title=no-empty-folder::Folder "topologies" has no topology\n',
  );
});

test('no findings are no commands', () => {
  assert.is(renderGithub([]), '');
});

test('every finding has its line', () => {
  assert.is(renderGithub([emptyFolder, twoTiers, emptyFolder]).split('\n').length, 4);
});

test('a span over several lines has no columns', () => {
  const file = source('a.yaml', 'k:\n  a: 1\n  b: 2\n');
  assert.is(
    renderGithub([warning('x', { message: 'M', span: spanOf(file, 'a: 1\n  b: 2') })]),
    '::warning file=a.yaml,line=2,endLine=3,title=x::M\n',
  );
});

test('an empty span ends where it starts', () => {
  const file = source('a.yaml', 'k: ');
  assert.is(
    renderGithub([error('x', { message: 'M', span: span(file, 3, 3) })]),
    '::error file=a.yaml,line=1,endLine=1,col=4,endColumn=4,title=x::M\n',
  );
});

test('a span that ends before it starts counts as empty', () => {
  const file = source('a.yaml', 'a\nb');
  assert.is(
    renderGithub([error('x', { message: 'M', span: span(file, 2, 0) })]),
    '::error file=a.yaml,line=2,endLine=2,col=1,endColumn=1,title=x::M\n',
  );
});

test('per cent signs and line ends are escaped, in properties also colons and commas', () => {
  assert.is(
    renderGithub([hostileFinding]),
    '::error file=a%2C b%3Ac%25/日本"<&>␛[2J.yaml,line=1,endLine=1,col=4,endColumn=15,title=known-reference::' +
      'Tier "a%0D%0A::error::]]>100%25␛]0;x␇␀" <b>&amp;␉<U+200E>👍<U+D800> is unknown%0A' +
      'a, b:c%25/日本"<&>␛[2J.yaml:2:1 [x](http://evil)%0A::stop-commands::y%0A' +
      'help: write "::"%0Anot <U+202E>it<U+2028>\ufffe\n',
  );
});

test('what is escaped already is escaped again', () => {
  assert.is(renderGithub([error('x', { message: '%0A %25' })]), '::error title=x::%250A %2525\n');
});

test('GitHub reads back what was said', () => {
  const printable = fc.string({
    unit: fc.constantFrom('a', '%', '\r', '\n', ':', ',', '0A', '25', '::'),
  });
  fc.assert(
    fc.property(printable, printable, (message, name) => {
      const finding = error('x', { message, span: span(source(name, ''), 0, 0) });
      const command = renderGithub([finding]);
      const [, file, text] =
        /^::error file=([^:,]*),line=1,[^:]*::([^\r\n]*)\n$/.exec(command) ?? [];
      const data = text?.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
      const property = file?.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
      assert.is(data, message);
      assert.is(
        property?.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%'),
        name,
      );
    }),
  );
});

test.run();
