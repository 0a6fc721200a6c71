import { Args, Flags } from '@oclif/core';
import { compile } from '../../compile.js';
import { hasErrors } from '../../diagnostics/outcome.js';
import { chooseNodes } from '../choose-nodes.js';
import { exitCodes } from '../exit-codes.js';
import { FlumecCommand } from '../flumec-command.js';
import { localOptions, withSources } from '../load.js';
import { artifactFiles } from '../render/artifact-files.js';
import { jsonOfArtifacts, renderArtifacts } from '../render/artifacts.js';
import { findingsJson } from '../render/findings-json.js';
import { topologyFlags } from '../topology-flags.js';
import { writeFolder } from '../write-folder.js';
import { writeOut } from '../write-out.js';

/** `flumec compile`: what every node would get. */
export class Compile extends FlumecCommand {
  static override summary = 'Print what every node would get.';
  static override description =
    "Compiles the topologies and prints each logical node's configuration, as text, as JSON (--json), or as a folder of files (--out). Secrets stand as ${secret.NAME}. Nothing is sent anywhere.";
  static override examples = [
    '<%= config.bin %> <%= command.id %> topologies/wan.yaml',
    '<%= config.bin %> <%= command.id %> --node till-1 topologies/wan.yaml',
    '<%= config.bin %> <%= command.id %> --out compiled topologies',
    '<%= config.bin %> <%= command.id %> --json topologies',
  ];
  static override strict = false;
  static override args = {
    path: Args.string({ description: 'Topology files, or folders of them.' }),
  };
  static override flags = {
    ...topologyFlags,
    out: Flags.string({
      helpValue: 'FOLDER',
      description: 'Write one file a node there, and only files that differ.',
    }),
    target: Flags.option({ options: ['flume-0.9', 'flume-1'] as const })({
      description: 'Compile for this Flume generation, whatever the documents say.',
    }),
    node: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'NAME',
      description: 'Only this node. May be given several times.',
    }),
  };

  /** Gives the artifacts as `--json` prints them. */
  async run(): Promise<unknown> {
    const { flags, argv } = await this.parse(Compile);
    const target = flags.target === undefined ? {} : { target: flags.target };
    const options = { ...localOptions(flags, { requireEnv: true }), ...target };
    const { value, diagnostics } = withSources(argv as string[], (sources) =>
      compile(sources, options),
    );
    this.showFindings(diagnostics, flags.color);
    if (!value || hasErrors(diagnostics)) {
      this.endWith(exitCodes.topology);
      return findingsJson(diagnostics);
    }
    const artifacts = chooseNodes(value.artifacts, flags.node);
    if (flags.out !== undefined) {
      const { written, kept } = writeFolder(flags.out, artifactFiles(artifacts));
      const files = `${written} file${written === 1 ? '' : 's'}`;
      this.log(`${files} written to ${flags.out}, ${kept} already there`);
    } else if (!this.jsonEnabled()) await writeOut(renderArtifacts(artifacts));
    return this.jsonEnabled() ? jsonOfArtifacts(artifacts, diagnostics) : undefined;
  }
}
