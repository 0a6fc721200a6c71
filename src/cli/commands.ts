import { Apply } from './commands/apply.js';
import { Compile } from './commands/compile.js';
import { Completion } from './commands/completion.js';
import { Diff } from './commands/diff.js';
import { Explain } from './commands/explain.js';
import { Fmt } from './commands/fmt.js';
import { Graph } from './commands/graph.js';
import { History } from './commands/history.js';
import { Init } from './commands/init.js';
import { Rollback } from './commands/rollback.js';
import { Status } from './commands/status.js';
import { Trace } from './commands/trace.js';
import { Validate } from './commands/validate.js';

/** Every command by its name on the command line. */
export const commands = {
  apply: Apply,
  compile: Compile,
  completion: Completion,
  diff: Diff,
  explain: Explain,
  fmt: Fmt,
  graph: Graph,
  history: History,
  init: Init,
  rollback: Rollback,
  status: Status,
  trace: Trace,
  validate: Validate,
};
