import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { ComponentMapping } from '../syntax/topology.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { textOf, tierComponents } from './flume-1/tier-components.js';
import type { Rule } from './rule.js';

/** Tiers that read the same topic do not share out its events by accident. */
export const ownConsumerGroup: Rule = {
  name: 'own-consumer-group',
  severity: 'warning',
  summary: 'Two tiers that read the same topics of Kafka have consumer groups of their own.',
  reason:
    'Kafka gives an event to one member of a group, and the group of every source that names none is "flume": two tiers would each get a part of the events only. The nodes of one tier are meant to share (flume-1.x.md 3.4, 10 no. 49).',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  one:
    nodes: o1
    source: {type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:9092", kafka.topics: logs}
    sink: {type: logger}
  two:
    nodes: t1
    source: {type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:9092", kafka.topics: logs}
    sink: {type: logger}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  one:
    nodes: o1
    source: {type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:9092", kafka.topics: logs, kafka.consumer.group.id: one}
    sink: {type: logger}
  two:
    nodes: t1
    source: {type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:9092", kafka.topics: logs, kafka.consumer.group.id: two}
    sink: {type: logger}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const readers = new Map<string, Reader>();
    for (const reader of flume1Flows(graph).flatMap(kafkaReaders)) {
      const key = keyOf(reader.mapping);
      const other = readers.get(key);
      if (other) yield finding(reader, other);
      else readers.set(key, reader);
    }
  },
};

interface Reader {
  readonly vertex: TierVertex;
  readonly mapping: ComponentMapping;
}

function kafkaReaders({ tiers, topology }: FlowGraph): readonly Reader[] {
  return tiers.flatMap((vertex) =>
    tierComponents(vertex.tier, topology)
      .filter(({ component }) => component?.type === 'org.apache.flume.source.kafka.KafkaSource')
      .map(({ mapping }) => ({ vertex, mapping })),
  );
}

const groupKey = 'kafka.consumer.group.id';

/** A source with a pattern of topics is compared by the pattern. */
function keyOf(mapping: ComponentMapping): string {
  const keys = ['kafka.bootstrap.servers', 'kafka.topics', 'kafka.topics.regex'];
  const texts = keys.map((key) => textOf(mapping, key) ?? '');
  return [...texts, groupOf(mapping)].join('\n');
}

function groupOf(mapping: ComponentMapping): string {
  return textOf(mapping, groupKey) ?? 'flume';
}

function finding({ vertex, mapping }: Reader, other: Reader): Finding {
  const [first, second] = [other.vertex.tier.name.value, vertex.tier.name.value];
  return {
    message: `Tiers "${first}" and "${second}" read the same topics as consumer group "${groupOf(mapping)}": each gets a part of the events`,
    span: mapping.type.span,
    related: [{ message: 'the other one', span: other.mapping.type.span }],
    help: `give one of them a "${groupKey}" of its own`,
  };
}
