import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { artifactLocation } from '../../../src/diagnostics/format/artifact-location.js';

const relative: readonly (readonly [string, string])[] = [
  ['topologies/web.yaml', 'topologies/web.yaml'],
  ['./topologies/web.yaml', 'topologies/web.yaml'],
  ['././/web.yaml', 'web.yaml'],
  ['../web.yaml', '../web.yaml'],
  ['.hidden/web.yaml', '.hidden/web.yaml'],
  ['a b.yaml', 'a%20b.yaml'],
  ['100%.yaml', '100%25.yaml'],
  ['a:b/c?d#e.yaml', 'a%3Ab/c%3Fd%23e.yaml'],
  ['日本/é.yaml', '%E6%97%A5%E6%9C%AC/%C3%A9.yaml'],
  ['<stdin>', '%3Cstdin%3E'],
  ['a\n\u001b.yaml', 'a%0A%1B.yaml'],
  ['\ud800.yaml', '%EF%BF%BD.yaml'],
];

for (const [path, uri] of relative) {
  test(`${JSON.stringify(path)} is relative to the root`, () => {
    assert.equal(artifactLocation(path), { uri, uriBaseId: '%SRCROOT%' });
    assert.is(new URL(uri, 'file:///root/').protocol, 'file:');
  });
}

test('an absolute path has no root', () => {
  assert.equal(artifactLocation('/etc/a b.yaml'), { uri: 'file:///etc/a%20b.yaml' });
  assert.equal(artifactLocation('C:/top/a#.yaml'), { uri: 'file:///C:/top/a%23.yaml' });
});

test.run();
