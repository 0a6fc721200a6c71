import { Args } from '@oclif/core';
import { didYouMean } from '../../diagnostics/suggestion.js';
import { codePages, pageOf } from '../../rules/pages.js';
import { FlumecCommand } from '../flumec-command.js';
import { renderPage } from '../render/page.js';
import { UsageError } from '../usage-error.js';

/** `flumec explain`: a rule, its reason, a bad and a good example. */
export class Explain extends FlumecCommand {
  static override summary = 'Explain a finding: the rule, its reason, a bad and a good example.';
  static override description =
    "Prints the page of a finding's code. Without a code it lists all of them.";
  static override examples = [
    '<%= config.bin %> <%= command.id %> one-reliable-path',
    '<%= config.bin %> <%= command.id %>',
  ];
  static override args = {
    code: Args.string({ description: 'The code of a finding, such as no-cycle.' }),
  };

  /** Gives the page, or the list of codes, as `--json` prints it. */
  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Explain);
    const paint = this.painter(flags.color);
    if (args.code === undefined) {
      const widest = Math.max(...codePages.map((page) => page.name.length));
      for (const { name, summary } of codePages) {
        this.log(`${paint.bold(name.padEnd(widest))}  ${summary}`);
      }
      return {
        version: 1,
        codes: codePages.map(({ name, severity, summary }) => ({ name, severity, summary })),
      };
    }
    const page = pageOf(args.code);
    if (!page) {
      const names = codePages.map((one) => one.name);
      const help = didYouMean(args.code, names) ?? '"flumec explain" lists the codes';
      throw new UsageError(`There is no code "${args.code}"`, help);
    }
    this.log(renderPage(page, { paint, width: this.width() }).trimEnd());
    return { version: 1, page };
  }
}
