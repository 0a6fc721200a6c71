import { Args, Flags } from '@oclif/core';
import { hasErrors } from '../../diagnostics/outcome.js';
import { pictureOf } from '../../pictures/picture-of.js';
import { pictureFormats, renderPicture } from '../../pictures/render-picture.js';
import { compareForPicture } from '../compare-for-picture.js';
import { exitCodes } from '../exit-codes.js';
import { FlumecCommand } from '../flumec-command.js';
import { pathsOrDefault } from '../load.js';
import { compileWanted } from '../make-plan.js';
import { choosePictureFlows, choosePictureFormat } from '../picture-choices.js';
import { findingsJson } from '../render/findings-json.js';
import { jsonOfPicture } from '../render/picture-json.js';
import { planFlags, storeFlags } from '../store-flags.js';
import { topologyFlags } from '../topology-flags.js';
import { UsageError } from '../usage-error.js';
import { writeOut } from '../write-out.js';
import { writeReport } from '../write-report.js';

/** `flumec graph`: a picture of the installation. */
export class Graph extends FlumecCommand {
  static override summary = 'Draw the installation.';
  static override description =
    'Draws tiers with their nodes and hosts, edges with batching, compression, encryption and failover, groups with costs; the reliable path stands out. mermaid goes into Markdown, dot to Graphviz, svg into a README, and html is one page that needs no network: nodes can be searched in it, and looked at with their chains and configurations. With --diff or --against it marks what would be added, removed and changed. Secrets stand as ${secret.NAME}; without --diff no store, secret or environment variable is needed.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> topologies/wan.yaml',
    '<%= config.bin %> <%= command.id %> topologies/wan.yaml -o topologies/wan.svg',
    '<%= config.bin %> <%= command.id %> --diff -o installation.html',
    '<%= config.bin %> <%= command.id %> --against git:main --format mermaid topologies',
  ];
  static override strict = false;
  static override args = {
    path: Args.string({ description: 'Topology files, or folders of them.' }),
  };
  static override flags = {
    ...storeFlags,
    ...topologyFlags,
    'secret-file': planFlags['secret-file'],
    format: Flags.option({ options: pictureFormats })({
      description: 'The format; else the end of the name after -o says it, else it is mermaid.',
    }),
    out: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      description: 'Write the picture there instead of printing it.',
    }),
    flow: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'NAME',
      description: 'Only this flow. May be given several times.',
    }),
    diff: Flags.boolean({ description: 'Mark what an apply to the store would change.' }),
    against: Flags.string({
      helpValue: 'git:REV|FOLDER',
      description:
        'Mark what changed since a git branch, tag or commit, or from a folder, without any store.',
    }),
  };

  /** Gives the picture as `--json` prints it. */
  async run(): Promise<unknown> {
    const { flags, argv } = await this.parse(Graph);
    if (flags.diff && flags.against !== undefined) throw new UsageError(...twoDifferences);
    const format = choosePictureFormat(flags.format, flags.out);
    const paths = pathsOrDefault(argv as string[]);
    const { value: compilation, diagnostics } = compileWanted(paths, flags, {
      requireEnv: flags.diff,
    });
    this.showFindings(diagnostics, flags.color);
    if (!compilation || hasErrors(diagnostics)) {
      this.endWith(exitCodes.topology);
      return findingsJson(diagnostics);
    }
    const flows = choosePictureFlows(compilation, flags.flow);
    const { difference, warnings, notes } = await compareForPicture({ compilation, flags, paths });
    this.showFindings(warnings, flags.color);
    for (const note of notes) this.logToStderr(note);
    const picture = pictureOf(compilation, {
      ...(flows && { flows }),
      ...(difference && { difference }),
    });
    if (this.jsonEnabled() && flags.out === undefined) return jsonOfPicture(picture, diagnostics);
    const text = await renderPicture(picture, format);
    if (flags.out === undefined) await writeOut([text]);
    else {
      writeReport(flags.out, text);
      this.log(`written ${flags.out}`);
    }
    return jsonOfPicture(picture, diagnostics);
  }
}

const twoDifferences = [
  '"--diff" compares with the store and "--against" with other files',
  'leave out one of --diff and --against',
] as const;
