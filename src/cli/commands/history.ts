import { Flags } from '@oclif/core';
import { renderHistory } from '../../review/render-history.js';
import { chooseFlow } from '../choose-flow.js';
import { FlumecCommand } from '../flumec-command.js';
import { openStore } from '../open-store.js';
import { storeFlags } from '../store-flags.js';

/** `flumec history`: the revisions of a flow that were applied. */
export class History extends FlumecCommand {
  static override summary = 'Show the applied revisions of a flow.';
  static override description =
    'Prints the last 20 applied revisions of a flow, newest first: when, by whom, from which git commit, and how many nodes each touched.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --flow web-logs --json',
  ];
  static override flags = {
    ...storeFlags,
    flow: Flags.string({
      helpValue: 'NAME',
      description: 'The flow; needed where the store has several.',
    }),
  };

  /** Gives the revisions as `--json` prints them. */
  async run(): Promise<unknown> {
    const { flags } = await this.parse(History);
    const store = await openStore(flags.store, flags);
    try {
      const flow = chooseFlow(await store.read(), flags.flow);
      const layout = { color: this.painter(flags.color), width: this.width() };
      this.log(renderHistory(flow, layout).trimEnd());
      return { version: 1, flow: flow.flow, revisions: flow.history, pending: flow.pending };
    } finally {
      await store.close();
    }
  }
}
