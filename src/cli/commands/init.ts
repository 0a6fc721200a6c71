import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Args } from '@oclif/core';
import { FlumecCommand } from '../flumec-command.js';
import { defaultFolder } from '../load.js';
import { starterTopology } from '../render/starter-topology.js';
import { UsageError } from '../usage-error.js';
import { writeReport } from '../write-report.js';

/** `flumec init`: a first topology to start from. */
export class Init extends FlumecCommand {
  static override summary = 'Start a topology.';
  static override description =
    'Writes topologies/NAME.yaml, a small flow of agents, relays and collectors with a comment on each part. It never overwrites a file.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> billing-logs',
  ];
  static override args = {
    name: Args.string({ description: 'The name of the flow.', default: 'web-logs' }),
  };

  /** Gives the path of the file as `--json` prints it. */
  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Init);
    const { name } = args;
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) {
      throw new UsageError(
        `"${name}" is no name of a flow`,
        'use letters, digits, "-" and "_", a letter first',
      );
    }
    const path = join(defaultFolder, `${name}.yaml`);
    if (existsSync(path)) throw new UsageError(`"${path}" is already there`, 'choose another name');
    writeReport(path, starterTopology(name));
    const paint = this.painter(flags.color);
    this.log(`${paint.green('written')} ${path}`);
    this.log('Next: flumec validate, then flumec diff, then flumec apply.');
    return { version: 1, written: [path] };
  }
}
