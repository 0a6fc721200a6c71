import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readInventory } from '../../src/syntax/read-inventory.js';
import { source } from '../../src/text/source.js';

function read(name: string, text: string) {
  const { nodes, findings } = readInventory(source(name, text));
  assert.equal(findings, []);
  return nodes.map(({ span, ...node }) => ({ ...node, at: text.slice(span.start, span.end) }));
}

test('a text inventory has a name and perhaps a host a line', () => {
  assert.equal(read('i.txt', '# all\n\nn1 h1\r\nn2\n  n3\th3  # old\n'), [
    { name: 'n1', host: 'h1', at: 'n1 h1' },
    { name: 'n2', at: 'n2' },
    { name: 'n3', host: 'h3', at: '  n3\th3  # old' },
  ]);
});

test('a name may hold a hash sign', () => {
  assert.equal(read('i.txt', 'n#1\n'), [{ name: 'n#1', at: 'n#1' }]);
});

test('a csv inventory without a header is name and host', () => {
  assert.equal(read('i.csv', 'n1,h1\nn2\n"n3","h""3"\n'), [
    { name: 'n1', host: 'h1', at: 'n1,h1' },
    { name: 'n2', at: 'n2' },
    { name: 'n3', host: 'h"3', at: '"n3","h""3"' },
  ]);
});

test('a header names the columns in any order', () => {
  assert.equal(
    read('i.CSV', 'host,name,cost,zone,weight,rate,port\nh1,n1,5,eu,2,3,4000\n\n,n2\n'),
    [
      {
        host: 'h1',
        name: 'n1',
        cost: 5,
        zone: 'eu',
        weight: 2,
        rate: 3,
        port: 4000,
        at: 'h1,n1,5,eu,2,3,4000',
      },
      { name: 'n2', at: ',n2' },
    ],
  );
});

test('a json inventory holds names and objects, each with its place', () => {
  assert.equal(read('i.json', '[ "n1",\n {"name": "n2", "host": "h,]2", "cost": 7}\n]\n'), [
    { name: 'n1', at: '"n1"' },
    { name: 'n2', host: 'h,]2', cost: 7, at: '{"name": "n2", "host": "h,]2", "cost": 7}' },
  ]);
  assert.equal(read('i.json', '[]'), []);
});

test.run();
