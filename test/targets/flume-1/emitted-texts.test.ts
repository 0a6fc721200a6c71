import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderPretty } from '../../../src/diagnostics/format/pretty.js';
import { checkAgentText } from '../../../src/languages/flume-1/check-agent-text.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { source } from '../../../src/text/source.js';
import { compileTexts } from '../../support/compile-text.js';
import { listenersOf, type Properties, propertiesOf, sendingsOf, wordsOf } from './agents.js';
import { randomTopology } from './random-topology.js';

function compiled(text: string): readonly Artifact[] {
  const { value, diagnostics } = compileTexts([text]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.is(renderPretty(errors), '', text);
  return value?.artifacts ?? [];
}

function holds(check: (artifacts: readonly Artifact[], shuffled: string) => void): void {
  fc.assert(
    fc.property(randomTopology(), ({ text, shuffled }) => check(compiled(text), shuffled)),
    { numRuns: 50 },
  );
}

/** The channels of an agent of which none is required: what reaches it is best effort. */
function isAllOptional(properties: Properties): boolean {
  const optional = wordsOf(properties, 'channels').filter((channel) =>
    (properties.get(`channels.${channel}.type`) ?? '').startsWith('memory'),
  );
  return optional.length === wordsOf(properties, 'channels').length;
}

test('the loader has nothing to say against any text, and starts all of it', () => {
  holds((artifacts) => {
    for (const artifact of artifacts) {
      const text = artifact.parts['properties']?.shown ?? '';
      const { agent, diagnostics } = checkAgentText(source(artifact.node, text), artifact.node);
      const properties = propertiesOf(artifact);
      const meant = /^Every channel is optional: events may be lost although they are accepted/;
      const found = diagnostics.filter(
        ({ message }) => !(isAllOptional(properties) && meant.test(message)),
      );
      assert.is(renderPretty(found), '', text);
      const started = { ...agent, sinkgroups: agent.groups };
      for (const section of ['sources', 'channels', 'sinks', 'sinkgroups'] as const) {
        const names = started[section].map(({ name }) => name);
        assert.equal(names, wordsOf(properties, section), `${section} of\n${text}`);
      }
    }
  });
});

test('every sink sends to a port where its receiver listens for just that', () => {
  holds((artifacts) => {
    const byHost = new Map(artifacts.map((one) => [one.host, one]));
    for (const artifact of artifacts) {
      const sendings = sendingsOf(propertiesOf(artifact));
      const nodes = sendings.map(({ host }) => byHost.get(host)?.node);
      assert.equal([...new Set(nodes)].sort(), artifact.sendsTo);
      for (const { host, port, wire } of sendings) {
        const receiver = byHost.get(host);
        assert.ok(receiver, host);
        assert.is(listenersOf(propertiesOf(receiver)).get(port), wire, `${host}:${port}`);
      }
    }
  });
});

test('every batch fits into every channel behind the source that gets it', () => {
  holds((artifacts) => {
    const byHost = new Map(artifacts.map((one) => [one.host, propertiesOf(one)]));
    const sizes = (properties: Properties, key: string) =>
      wordsOf(properties, 'channels').map((channel) =>
        Number(properties.get(`channels.${channel}.${key}`)),
      );
    for (const properties of byHost.values()) {
      const transactions = sizes(properties, 'transactionCapacity');
      for (const [index, capacity] of sizes(properties, 'capacity').entries()) {
        assert.ok(capacity >= 10 * (transactions[index] ?? 0));
      }
      for (const { sink, host, batchSize } of sendingsOf(properties)) {
        const own = properties.get(`sinks.${sink}.channel`);
        assert.ok(batchSize <= Number(properties.get(`channels.${own}.transactionCapacity`)));
        const behind = sizes(byHost.get(host) ?? new Map(), 'transactionCapacity');
        assert.ok(behind.every((one) => batchSize <= one));
      }
    }
  });
});

test('directories are an agent’s and a channel’s own', () => {
  holds((artifacts) => {
    const paths = artifacts.flatMap((one) =>
      [...propertiesOf(one)]
        .filter(([key]) => /Dirs?$|positionFile$/.test(key))
        .map(([, value]) => value),
    );
    assert.is(new Set(paths).size, paths.length);
  });
});

test('texts are sorted ASCII and do not depend on the order in the file', () => {
  holds((artifacts, shuffled) => {
    const texts = (of: readonly Artifact[]) =>
      of.map(({ node, parts }) => `${node}\n${parts['properties']?.shown}`);
    for (const text of texts(artifacts)) {
      assert.match(text, /^[\n -~]*\n$/);
      const keys = text
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(' = ', 1)[0] ?? '');
      assert.equal(keys, [...keys].sort());
    }
    assert.equal(texts(compiled(shuffled)), texts(artifacts));
  });
});

test.run();
