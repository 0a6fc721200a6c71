import { realpathSync } from 'node:fs';
import { Args, Flags } from '@oclif/core';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { hasErrors } from '../../diagnostics/outcome.js';
import { formatYaml } from '../../syntax/format-yaml.js';
import type { Source } from '../../text/source.js';
import { readTopologies } from '../../workspace/read-topologies.js';
import { exitCodes } from '../exit-codes.js';
import { FlumecCommand } from '../flumec-command.js';
import { pathsOrDefault } from '../load.js';
import { findingsJson } from '../render/findings-json.js';
import { replaceFile } from '../replace-file.js';

/** A file whose canonical form is another. */
interface Unformatted {
  readonly name: string;
  readonly text: string;
}

/** `flumec fmt`: topologies in one form. */
export class Fmt extends FlumecCommand {
  static override summary = 'Format topologies, keeping comments and meaning.';
  static override description =
    'Rewrites topology files in one form: two columns a level, lists indented under their key, one blank after colons, commas and before comments, none inside brackets, single quotes around what is quoted, at most one empty line in a row. The order of everything, line breaks and comments stay, and so does what the files compile to. Only files that differ are written, each whole or not at all; where a file is no YAML, none is.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --check topologies',
    '<%= config.bin %> <%= command.id %> topologies/wan.yaml',
  ];
  static override strict = false;
  static override args = {
    path: Args.string({ description: 'Topology files, or folders of them.' }),
  };
  static override flags = {
    check: Flags.boolean({
      description: 'Write nothing; list the files that differ, and end with 1 where there is one.',
    }),
  };

  /** Gives the files that differ as `--json` prints them. */
  async run(): Promise<unknown> {
    const { flags, argv } = await this.parse(Fmt);
    const { value: sources = [], diagnostics: unread } = readTopologies(
      pathsOrDefault(argv as string[]),
    );
    const { changed, diagnostics } = formatAll(sources);
    const findings = [...unread, ...diagnostics];
    this.showFindings(findings, flags.color);
    if (hasErrors(findings)) {
      this.endWith(exitCodes.topology);
      return findingsJson(findings);
    }
    if (flags.check && changed.length > 0) this.endWith(exitCodes.topology);
    if (!flags.check) for (const { name, text } of changed) replaceFile(realpathSync(name), text);
    for (const { name } of changed) this.log(name);
    this.log(summary(changed.length, sources.length, flags.check));
    return {
      version: 1,
      changed: changed.map(({ name }) => name),
      unchanged: sources.length - changed.length,
    };
  }
}

function formatAll(sources: readonly Source[]) {
  const changed: Unformatted[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const { value: text, diagnostics: problems } = formatYaml(source);
    diagnostics.push(...problems);
    if (text !== undefined && text !== source.text) changed.push({ name: source.name, text });
  }
  return { changed, diagnostics };
}

function summary(changed: number, all: number, isCheck: boolean): string {
  const verb = isCheck ? 'to format' : 'formatted';
  const count = `${changed} file${changed === 1 ? '' : 's'}`;
  return `${count} ${verb}, ${all - changed} as ${all - changed === 1 ? 'it' : 'they'} should be`;
}
