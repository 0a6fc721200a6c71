import { Args } from '@oclif/core';
import { codePages } from '../../rules/pages.js';
import { bashScript } from '../completion/bash-script.js';
import { fishScript } from '../completion/fish-script.js';
import { vocabularyOf } from '../completion/vocabulary.js';
import { zshScript } from '../completion/zsh-script.js';
import { FlumecCommand } from '../flumec-command.js';
import { reportFormats } from '../render/report.js';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `flumec completion`: what a shell needs to complete command lines. */
export class Completion extends FlumecCommand {
  static override summary = 'Print the completion script for a shell.';
  static override description =
    'Completes commands, flags, their values, files, and the codes of "flumec explain". For bash: source <(flumec completion bash). For zsh: flumec completion zsh > _flumec, in a folder of $fpath. For fish: flumec completion fish > ~/.config/fish/completions/flumec.fish.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> bash',
    '<%= config.bin %> <%= command.id %> zsh',
    '<%= config.bin %> <%= command.id %> fish',
  ];
  static override args = {
    shell: Args.string({
      required: true,
      options: Object.keys(scripts),
      description: 'The shell.',
    }),
  };

  /** Gives the script as `--json` prints it. */
  async run(): Promise<unknown> {
    const { args } = await this.parse(Completion);
    const vocabulary = vocabularyOf(this.config, {
      explain: codePages.map(({ name }) => name).sort(),
      'validate --format': reportFormats,
    });
    const shell = args.shell as keyof typeof scripts;
    const script = scripts[shell](vocabulary);
    if (!this.jsonEnabled()) process.stdout.write(script);
    return { version: 1, shell, script };
  }
}
