import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { BeforeDelta } from '../../../src/reconcile/history-delta.js';
import type { StoreErrorKind } from '../../../src/reconcile/store-error.js';
import { parseState } from '../../../src/stores/file/parse-state.js';
import { checksumLines, renderState } from '../../../src/stores/file/render-state.js';
import { emptyState, type State } from '../../../src/stores/file/state.js';
import { apply, refused } from '../../contracts/harness.js';
import { ann, artifact, secretText, sinkOf } from '../../reconcile/samples.js';
import { fileHarness } from './file-harness.js';

const full: State = {
  serial: 7,
  fingerprintKey: 'ab',
  nodes: new Map([
    [
      'web-1',
      {
        revision: '7',
        live: { parts: { source: 'null', sink: 's("pw")' }, hosts: ['h1'], chokes: { wan: 1 } },
        record: {
          flow: 'web',
          tier: 'agents',
          host: 'h1',
          target: 'flume-0.9',
          parts: {
            source: { shown: 'null' },
            sink: { shown: 's("${secret.PW}")', secrets: ['PW'], fingerprint: '0123456789ab' },
          },
          chokes: { wan: 1 },
          sendsTo: ['col-1'],
          revision: 2,
        },
      },
    ],
    [
      'gone',
      {
        revision: '3',
        record: {
          flow: 'web',
          tier: 'agents',
          host: 'h',
          target: 'flume-1',
          parts: { properties: { shown: 'p' } },
          chokes: {},
          sendsTo: [],
          revision: 1,
        },
      },
    ],
    [
      'foreign',
      {
        revision: '1',
        live: { parts: { properties: 'x' }, hosts: [], chokes: {}, changedAt: 'then' },
      },
    ],
  ]),
  flows: new Map([
    [
      'web',
      {
        record: {
          flow: 'web',
          history: [
            {
              number: 2,
              appliedAt: 'now',
              who: 'ann',
              commit: 'c',
              rollbackTo: 1,
              created: 1,
              updated: 2,
              deleted: 3,
            },
          ],
          pending: {
            number: 3,
            startedAt: 'then',
            who: 'bob',
            wanted: 'd',
            steps: 4,
            stepsDone: 1,
            created: 0,
            updated: 0,
            deleted: 0,
          },
        },
        revisions: new Map<number, ReadonlyMap<string, BeforeDelta>>([
          [
            2,
            new Map([
              [
                'web-1',
                {
                  kind: 'delta',
                  parts: { source: {}, sink: { shown: [1, 2, 'm'] as const } },
                  revision: 1,
                } as const,
              ],
            ]),
          ],
          [3, new Map([['a', { kind: 'absent' } as const]])],
        ]),
      },
    ],
  ]),
};

const text = `{
  "format": "flumec-state",
  "version": 1,
  "serial": 7,
  "fingerprintKey": "ab",
  "nodes": {
    "foreign": {"at":1,"live":{"changedAt":"then","chokes":{},"hosts":[],"parts":{"properties":"x"}}},
    "gone": {"at":3,"record":{"chokes":{},"flow":"web","host":"h","parts":{"properties":{"shown":"p"}},"revision":1,"sendsTo":[],"target":"flume-1","tier":"agents"}},
    "web-1": {"at":7,"live":{"chokes":{"wan":1},"hosts":["h1"],"parts":{"sink":"s(\\"pw\\")","source":"null"}},"record":{"chokes":{"wan":1},"flow":"web","host":"h1","parts":{"sink":{"fingerprint":"0123456789ab","secrets":["PW"],"shown":"s(\\"\${secret.PW}\\")"},"source":{}},"revision":2,"sendsTo":["col-1"],"target":"flume-0.9","tier":"agents"}}
  },
  "flows": {
    "web": {"history":[{"appliedAt":"now","commit":"c","created":1,"deleted":3,"number":2,"rollbackTo":1,"updated":2,"who":"ann"}],"kept":[3,2],"pending":{"created":0,"deleted":0,"number":3,"startedAt":"then","steps":4,"stepsDone":1,"updated":0,"wanted":"d","who":"bob"}}
  },
  "history": {
    "web": {
      "3": {
        "a": {"kind":"absent"}
      },
      "2": {
        "web-1": {"kind":"delta","parts":{"sink":{"shown":[1,2,"m"]},"source":{}},"revision":1}
      }
    }
  },
`;

const sha256 = (of: string) => createHash('sha256').update(of).digest('hex');
const whole = (body: string) => body + checksumLines(sha256(body));
const rendered = (state: State) => [...renderState(state)].join('');

test('a state is one line a node, keys sorted, with the checksum of all before it last', () => {
  assert.is(rendered(full), `${text}  "checksum": "sha256:${sha256(text)}"\n}\n`);
});

test('a state comes back as it was', () => {
  assert.equal(parseState(Buffer.from(rendered(full)), 'p'), full);
  assert.equal(parseState(Buffer.from(rendered(emptyState)), 'p'), emptyState);
});

test('the order of maps does not show', () => {
  const turned = { ...full, nodes: new Map([...full.nodes].reverse()) };
  assert.is(rendered(turned), rendered(full));
});

test('a long state comes in pieces', () => {
  const record = full.nodes.get('web-1');
  const nodes = new Map(
    Array.from({ length: 5000 }, (_, i) => [`n${i}`, record ?? { revision: '0' }]),
  );
  const pieces = [...renderState({ ...emptyState, nodes })];
  assert.ok(pieces.length > 1);
  assert.is(parseState(Buffer.from(pieces.join('')), 'p').nodes.size, 5000);
});

const damages: readonly (readonly [string, string, string])[] = [
  ['an empty file', '', 'it is empty'],
  ['a text that is not JSON', 'state: 1\n', 'it is not JSON, or only a part of it'],
  ['half a file', whole(text).slice(0, 500), 'it is not JSON, or only a part of it'],
  [
    'a flipped character',
    whole(text).replace('"h1"', '"h2"'),
    'its checksum does not fit its text',
  ],
  ['another layout', JSON.stringify(JSON.parse(whole(text))), 'its checksum does not fit its text'],
  ['a line too many', `${whole(text)}\n`, 'its checksum does not fit its text'],
  ['no checksum', `${text.slice(0, -2)}\n}\n`, 'its checksum does not fit its text'],
  [
    'a strange version',
    whole(text.replace('"version": 1', '"version": "x"')),
    'its version is not a number flumec ever used',
  ],
  [
    'version 0',
    whole(text.replace('"version": 1', '"version": 0')),
    'its version is not a number flumec ever used',
  ],
  [
    'a member of another form',
    whole(text.replace('"serial": 7', '"serial": "7"')),
    '"serial" is "7"; expected a whole number',
  ],
  [
    'a member too many',
    whole(text.replace('"serial": 7', '"serial": 7,\n  "x": 1')),
    '"x" is not a known property',
  ],
  ['a member too few', whole(text.replace('  "serial": 7,\n', '')), '"serial" is missing'],
  [
    'a node of another form',
    whole(text.replace('"at":1', '"at":-1')),
    '"nodes.foreign.at" is -1; expected a whole number',
  ],
  [
    'a delta of another form',
    whole(text.replace('[1,2,"m"]', '[1,2]')),
    '"history.web.2.web-1.parts.sink.shown" is undefined; expected a text',
  ],
];

for (const [what, broken, why] of damages)
  test(`${what} is damage, and stays as it is`, async () => {
    const harness = await fileHarness();
    await writeFile(harness.path, broken);
    const error = await refused('damaged', harness.open().read());
    assert.is(error.message, `State file "${harness.path}" is damaged: ${why}`);
    assert.is(
      error.help,
      `restore "${harness.path}" from a backup; nothing is written to it as it is`,
    );
    const session = await harness.open().lock(ann, { waitMs: 0 });
    await refused('damaged', session.transact({ nodes: [], fingerprintKey: 'ab' }));
    await session.unlock();
    assert.is(await readFile(harness.path, 'utf8'), broken);
    await harness.done();
  });

const strangers: readonly (readonly [string, string, StoreErrorKind, string, string])[] = [
  [
    'a package.json',
    '{"name":"x","version":"1.0.0"}',
    'foreign',
    '"p" is JSON, but not a state file of flumec',
    'give another path for the state file',
  ],
  [
    'a list',
    '[]',
    'foreign',
    '"p" is JSON, but not a state file of flumec',
    'give another path for the state file',
  ],
  [
    'nothing',
    'null',
    'foreign',
    '"p" is JSON, but not a state file of flumec',
    'give another path for the state file',
  ],
  [
    'a word',
    '"flumec-state"',
    'foreign',
    '"p" is JSON, but not a state file of flumec',
    'give another path for the state file',
  ],
  [
    'a newer state',
    '{"format":"flumec-state","version":2,"other":[]}',
    'newer',
    'State file "p" has version 2; this flumec knows 1',
    'use the newer flumec that wrote it',
  ],
];

for (const [what, other, kind, message, help] of strangers)
  test(`${what} is not taken for a state`, async () => {
    const error = await refused(
      kind,
      Promise.resolve().then(() => parseState(Buffer.from(other), 'p')),
    );
    assert.is(error.message, message);
    assert.is(error.help, help);
  });

test('no error about a damaged state quotes its texts', async () => {
  const harness = await fileHarness();
  await apply(harness.open(), [
    sinkOf('a', secretText('s("${secret.PW}")', { PW: 'hunter2' })),
    artifact('b'),
  ]);
  const bytes = await readFile(harness.path, 'utf8');
  for (let end = 1; end < bytes.length; end += 7) {
    await writeFile(harness.path, bytes.slice(0, end));
    const error = await refused('damaged', harness.open().read());
    assert.not(`${error.stack} ${error.cause}`.includes('hunter'));
  }
  await harness.done();
});

test.run();
