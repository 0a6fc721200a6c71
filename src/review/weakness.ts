/** What a change makes weaker. */
export type Weakness = keyof typeof WEAKNESSES;

/** What kind of promise is weakened. */
export type Aspect = 'reliability' | 'compression' | 'encryption' | 'bandwidth';

/** A promise that is not kept any more, in words for one node and for several. */
export interface WeaknessWords {
  readonly aspect: Aspect;
  readonly one: string;
  readonly many: string;
}

/** The promises that a plan can break, the gravest first. */
export const WEAKNESSES = {
  'write-ahead': lost('reliability', 'keep', 'events in a write-ahead log until they are stored'),
  acknowledgement: lost('reliability', 'acknowledge', 'what is stored'),
  'durable-channel': lost('reliability', 'keep', 'events on disk but in memory'),
  'disk-failover': lost('reliability', 'keep', 'events on disk while receivers are down'),
  drops: now('reliability', 'drop', 'events while every receiver is down'),
  'optional-channel': now('reliability', 'drop', 'events when a channel is full'),
  sync: lost('reliability', 'wait', 'until the disk has an event'),
  'replica-acks': lost('reliability', 'wait', 'until every replica of Kafka has an event'),
  encryption: lost('encryption', 'encrypt', 'what is sent'),
  certificate: lost('encryption', 'check', 'the certificate of the other side'),
  compression: lost('compression', 'compress', 'what is sent'),
  bandwidth: {
    aspect: 'bandwidth',
    one: 'no longer limits its bandwidth',
    many: 'no longer limit their bandwidth',
  },
} as const satisfies Readonly<Record<string, WeaknessWords>>;

function lost(aspect: Aspect, verb: string, rest: string): WeaknessWords {
  return { aspect, one: `no longer ${itDoes(verb)} ${rest}`, many: `no longer ${verb} ${rest}` };
}

function now(aspect: Aspect, verb: string, rest: string): WeaknessWords {
  return { aspect, one: `now ${itDoes(verb)} ${rest}`, many: `now ${verb} ${rest}` };
}

function itDoes(verb: string): string {
  return verb.endsWith('s') ? `${verb}es` : `${verb}s`;
}

/** The promises, the gravest first. */
export const weaknesses = Object.keys(WEAKNESSES) as readonly Weakness[];
