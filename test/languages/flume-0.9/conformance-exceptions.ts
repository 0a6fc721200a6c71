/** A kind of input that flumec judges otherwise than Flume 0.9, on purpose. */
export interface Exception {
  readonly reason: string;
  /** What flumec says of such an input; without it, that it says nothing. */
  readonly message?: RegExp;
  /** Inputs that it is about; without it, all of those with the message. */
  readonly input?: RegExp;
  /** A sink (or, where it starts with `source:`, a source) of this kind, so that an exception cannot outlive its cause. */
  readonly example: string;
}

/** Inputs that Flume's grammar takes and our parser refuses. */
export const REFUSED_BY_PARSER: readonly Exception[] = [
  {
    reason: 'Flume writes it back without parentheses, which its own parser refuses (1.3 no. 3)',
    message: /has no roll period/,
    example: 'collector() { null }',
  },
  {
    reason:
      'the builder refuses two numbers, and keywords are ignored; the tree holds the period only (8 no. 5)',
    message: /takes exactly one argument, its roll period/,
    example: 'collector(1000, x=1) { null }',
  },
  {
    reason: 'the builder refuses it in the next step; the tree holds a number only (8 no. 5)',
    message: /is not a whole number of milliseconds/,
    example: 'roll("x") { null }',
  },
];

/** Inputs that Flume's builders take and our checks refuse. Errors inside a collector's body are excepted as a whole: a master does not build it (1.3 no. 9). */
export const REFUSED_BY_CHECKS: readonly Exception[] = [
  {
    reason: 'no port has this number; Flume fails when the node runs, or never (2, 8 no. 8)',
    message: /a whole number from 1 to 65535 was expected$/,
    example: 'rpcSink("h", 99999)',
  },
  {
    reason: 'a batch or interval of nothing (2, 8 no. 8)',
    message: /a whole number from 1 to 2147483647 was expected$/,
    example: 'batch(0) null',
  },
  {
    reason: 'no probability (2, 8 no. 8)',
    message: /a number from 0 to 1 was expected$/,
    example: 'probSampler(2) null',
  },
  {
    reason: 'Flume takes the word for a function and its text for the value (1.2, 8 no. 2)',
    message: /is a bare word, which Flume reads as/,
    example: 'value(a, b) console',
  },
  {
    reason: 'Flume ignores unknown keywords without a word (1.2, 8 no. 7)',
    message: /has no keyword argument ".*": Flume ignores it$/,
    example: 'source:tail("f", startFromEnd=true)',
  },
  {
    reason: 'Java reads every other word as false',
    message: /true or false was expected$/,
    example: 'source:exec("ls", "x", "y", 5)',
  },
  {
    reason: 'Flume takes an unknown delimMode for "exclude" (2)',
    message: /one of exclude, prev, next was expected$/,
    example: 'source:tail("f", delim="x", delimMode="sideways")',
  },
  {
    reason: 'split and tailDir compile their patterns only when the node runs (2)',
    message: /not a regular expression of Java/,
    example: 'split("[", 0, "a") null',
  },
  {
    reason: 'without its argument it poisons the master (4)',
    message: /^"logicalSink" takes at least 1 argument/,
    example: 'logicalSink',
  },
  {
    reason: 'collectorSink does not look at its format (2, 8 no. 7)',
    message: /^Unknown format /,
    example: 'collectorSink("d", "p", 1, nosuch)',
  },
  {
    reason: 'what follows a complete sink is ignored without a word (1.3 no. 1)',
    message: /^In .* which is complete before it$/,
    example: 'benchreport("b", "null )") null',
  },
];

/** Inputs that Flume's builders refuse and our checks take. */
export const TAKEN_BY_CHECKS: readonly Exception[] = [
  {
    reason: 'whether the file is there only the master and the node know (2)',
    input: /multigrepspec|regexhistospec/,
    example: 'multigrepspec("lines", "absent.spec")',
  },
];
