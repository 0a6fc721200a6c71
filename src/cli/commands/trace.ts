import { Args, Flags } from '@oclif/core';
import { compile } from '../../compile.js';
import { hasErrors } from '../../diagnostics/outcome.js';
import { traceNode } from '../../tracing/trace-node.js';
import { chooseNodes } from '../choose-nodes.js';
import { edgePort } from '../edge-port.js';
import { exitCodes } from '../exit-codes.js';
import { expandNames } from '../expand-names.js';
import { FlumecCommand } from '../flumec-command.js';
import { localOptions, withSources } from '../load.js';
import { findingsJson } from '../render/findings-json.js';
import { renderTrace } from '../render/trace/render-trace.js';
import { topologyFlags } from '../topology-flags.js';

/** `flumec trace`: the way of an event from a node, and of its acknowledgement back. */
export class Trace extends FlumecCommand {
  static override summary = "Show an event's way from a node, and its acknowledgement's way back.";
  static override description =
    'Follows an event from the node to where it leaves the flow: what each node does to it, whom it is sent to and who stands by, in order, where it is acknowledged and how the acknowledgement comes back. With --down it tells who takes over while nodes are lost, what waits on which disk, and what is dropped.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> till-1 topologies/wan.yaml',
    "<%= config.bin %> <%= command.id %> till-1 --down branch-relay-a --down 'sales-archive-[1-2]'",
    '<%= config.bin %> <%= command.id %> --json web-01',
  ];
  static override strict = false;
  static override args = {
    node: Args.string({ required: true, description: 'The node to start from.' }),
    path: Args.string({ description: 'Topology files, or folders of them.' }),
  };
  static override flags = {
    ...topologyFlags,
    down: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'NODE',
      description: 'Take a node, or a range of nodes, to be down. May be given several times.',
    }),
  };

  /** Gives the trace as `--json` prints it. */
  async run(): Promise<unknown> {
    const { flags, argv } = await this.parse(Trace);
    const [node = '', ...paths] = argv as string[];
    const options = localOptions(flags, { requireEnv: false });
    const { value, diagnostics } = withSources(paths, (sources) => compile(sources, options));
    if (!value || hasErrors(diagnostics)) {
      this.showFindings(diagnostics, flags.color);
      this.endWith(exitCodes.topology);
      return findingsJson(diagnostics);
    }
    const down = expandNames('--down', flags.down ?? []);
    chooseNodes(value.artifacts, [node, ...down]);
    const trace = traceNode(value.deployment, { node, down: new Set(down), portOf: edgePort });
    if (!trace) return undefined;
    const layout = { paint: this.painter(flags.color), width: this.width() };
    this.log(renderTrace(trace, layout).trimEnd());
    return { version: 1, ...trace };
  }
}
