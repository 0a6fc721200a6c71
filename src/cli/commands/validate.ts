import { Args, Flags } from '@oclif/core';
import { validate } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.js';
import { acceptKnown } from '../accept-known.js';
import { exitCodes } from '../exit-codes.js';
import { FlumecCommand } from '../flumec-command.js';
import { localOptions, pathsOrDefault, withSources } from '../load.js';
import { parseReport, renderReport, reportFormats } from '../render/report.js';
import { topologyFlags } from '../topology-flags.js';
import { writeReport } from '../write-report.js';

/** `flumec validate`: checks topologies offline; needs no store, secret or environment variable. */
export class Validate extends FlumecCommand {
  static override summary = 'Check topologies, offline.';
  static override description =
    'Reads every file and folder given (the folder "topologies", or this one, where none is), checks all of them together as one installation, and prints every finding in one run. It asks no store, no secret and no environment variable. Ends with 0 when all is well or there are only warnings, with 1 when the topology is wrong.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> topologies/wan.yaml',
    '<%= config.bin %> <%= command.id %> --deny-warnings topologies',
    '<%= config.bin %> <%= command.id %> --format github --format sarif=findings.sarif',
  ];
  static override strict = false;
  static override args = {
    path: Args.string({ description: 'Topology files, or folders of them.' }),
  };
  static override flags = {
    ...topologyFlags,
    format: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FORMAT[=FILE]',
      description: `How findings are printed: ${reportFormats.join(', ')}; with =FILE, written there. May be given several times.`,
    }),
    'deny-warnings': Flags.boolean({ description: 'End with 1 for warnings too.' }),
    baseline: Flags.string({
      helpValue: 'FILE',
      description: 'Accept the findings this file lists, each with a reason and an end date.',
    }),
  };

  /** Gives the findings as `--json` prints them. */
  async run(): Promise<unknown> {
    const { flags, argv } = await this.parse(Validate);
    const reports = (flags.format ?? ['pretty']).map(parseReport);
    const paths = pathsOrDefault(argv as string[]);
    const options = localOptions(flags, { requireEnv: false });
    const files: string[] = [];
    const { diagnostics: found } = withSources(paths, (sources) => {
      files.push(...sources.map((source) => source.name));
      return validate(sources, options);
    });
    const diagnostics = sortDiagnostics(acceptKnown(sortDiagnostics(found), flags.baseline));
    for (const report of reports) {
      const text = renderReport(report.format, diagnostics, {
        files,
        color: this.painter(report.file === undefined ? flags.color : false),
        width: this.width(),
      });
      if (report.file !== undefined) writeReport(report.file, text);
      else if (!this.jsonEnabled()) process.stdout.write(text);
    }
    this.endWith(exitOf(diagnostics, flags['deny-warnings']));
    return JSON.parse(renderReport('json', diagnostics, { files, width: 80 }));
  }
}

function exitOf(diagnostics: readonly Diagnostic[], deniesWarnings: boolean) {
  const counts = diagnostics.some((one) => deniesWarnings || one.severity === 'error');
  return counts ? exitCodes.topology : exitCodes.fine;
}
