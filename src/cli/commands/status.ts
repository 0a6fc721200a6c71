import { statusOf } from '../../reconcile/status.js';
import { renderStatus } from '../../review/render-status.js';
import { statusJson } from '../../review/status-json.js';
import { FlumecCommand } from '../flumec-command.js';
import { openStore } from '../open-store.js';
import { storeFlags } from '../store-flags.js';

/** `flumec status`: what the store holds, and what another hand changed there. */
export class Status extends FlumecCommand {
  static override summary = 'Show what the store holds, and what drifted.';
  static override description =
    'Prints each flow of the store with its revision, when and by whom it was applied, its tiers and nodes, the nodes that another hand changed since, and an apply that did not finish. Needs no topology and writes nothing.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json --store file:/srv/flumec/state.json',
  ];
  static override flags = { ...storeFlags };

  /** Gives the status as `--json` prints it. */
  async run(): Promise<unknown> {
    const { flags } = await this.parse(Status);
    const store = await openStore(flags.store, flags);
    try {
      const status = statusOf(await store.read());
      const layout = { color: this.painter(flags.color), width: this.width() };
      this.log(renderStatus(store.name, status, layout).trimEnd());
      return statusJson(store.name, status);
    } finally {
      await store.close();
    }
  }
}
