import { Compile } from './commands/compile.js';
import { Explain } from './commands/explain.js';
import { Init } from './commands/init.js';
import { Validate } from './commands/validate.js';

/** Every command by its name on the command line. */
export const commands = {
  compile: Compile,
  explain: Explain,
  init: Init,
  validate: Validate,
};
