import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nameHider, shareTexts } from '../../src/review/own-names.js';

const web = { node: 'web-1', host: 'web-1.example.com', newHost: undefined };

test('a node and its host are hidden wherever they are words of their own', () => {
  const { hide } = nameHider(web);
  assert.is(hide('a("web-1", "web-1.example.com", 1)'), 'a("${node}", "${host}", 1)');
  assert.is(hide('choke("web-1-relay") "/var/web-1/x"'), 'choke("${node}-relay") "/var/${node}/x"');
  assert.is(hide('web-10 xweb-1 web-1x web-1'), 'web-10 xweb-1 web-1x ${node}');
  assert.is(hide('web-1web-1 web-1'), 'web-1web-1 ${node}');
  assert.is(hide('web-1.example.comx'), '${node}.example.comx');
});

test('a host that is called like its node is the node', () => {
  const { hide } = nameHider({ node: 'web-1', host: 'web-1', newHost: undefined });
  assert.is(hide('"web-1"'), '"${node}"');
});

test('a node that moves has two hosts', () => {
  const { hide, restore } = nameHider({ node: 'n', host: 'old', newHost: 'fresh' });
  assert.is(hide('n old fresh'), '${node} ${host} ${host.new}');
  assert.is(restore('n ${node} ${host} ${host.new}'), 'n n old fresh');
});

test('names of an odd form are left alone', () => {
  const { hide } = nameHider({ node: 'a b', host: undefined, newHost: undefined });
  assert.is(hide('a b'), 'a b');
});

test('names that are words of the variables are left alone', () => {
  const { hide, restore } = nameHider({ node: 'node', host: 'host', newHost: 'host.new' });
  assert.is(hide('node host host.new new'), 'node host host.new new');
  assert.is(restore('${node}'), '${node}');
});

test('both sides are shared, and a side that is not there stays away', () => {
  const { before, after } = shareTexts('x web-1', undefined, nameHider(web));
  assert.equal([before, after], ['x ${node}', undefined]);
  const same = shareTexts('x web-1', 'x web-1', nameHider(web));
  assert.is(same.before, same.after);
});

test('texts that have such variables already are left as they are', () => {
  const { before, after, hide, restore } = shareTexts('"${node}"', '"web-1"', nameHider(web));
  assert.equal([before, after], ['"${node}"', '"web-1"']);
  assert.equal([hide('web-1'), restore('${node}')], ['web-1', '${node}']);
});

test('what is hidden comes back, whatever the text and the names', () => {
  const unit = fc.constantFrom(...'ab1.-" ${}', 'host', 'node', 'new');
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ab1.-'), minLength: 1, maxLength: 4 }),
    fc.constantFrom('host', 'node', 'new', 'host.new', 'x-host'),
  );
  const property = fc.property(
    fc.string({ unit, maxLength: 30 }),
    fc.string({ unit, maxLength: 30 }),
    fc.tuple(name, fc.option(name, { nil: undefined }), fc.option(name, { nil: undefined })),
    (before, after, [node, host, newHost]) => {
      const shared = shareTexts(before, after, nameHider({ node, host, newHost }));
      assert.is(shared.restore(shared.before ?? ''), before);
      assert.is(shared.restore(shared.after ?? ''), after);
    },
  );
  fc.assert(property, { numRuns: 3000 });
});

test.run();
