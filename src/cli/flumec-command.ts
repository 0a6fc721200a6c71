import { Command, Flags } from '@oclif/core';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderPretty } from '../diagnostics/format/pretty.js';
import { renderSummary } from '../diagnostics/format/summary.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { type CliPainter, painterFor } from './painter.js';
import { jsonPieces } from './render/json-pieces.js';
import { inChunks } from './write-out.js';

/** What every command shares: `--json`, colours, exit codes, and errors left to `runCommandLine`. */
export abstract class FlumecCommand extends Command {
  static override enableJsonFlag = true;
  static override baseFlags = {
    color: Flags.boolean({
      allowNo: true,
      description: 'Colours, whatever the terminal; NO_COLOR and --no-color turn them off.',
      helpGroup: 'GLOBAL',
    }),
  };

  /** Sets how the run ends unless something worse was set before. */
  protected endWith(code: ExitCode): void {
    if (code !== exitCodes.fine) process.exitCode = code;
  }

  /** The colours of standard output. */
  protected painter(color: boolean | undefined): CliPainter {
    return painterFor({ stream: process.stdout, env: process.env, asked: color });
  }

  /** Columns of the terminal; 80 where there is none. */
  protected width(): number {
    return process.stdout.columns ?? 80;
  }

  /** Findings go to standard error, so that they never mix with a command's output; silent with `--json`. */
  protected showFindings(found: readonly Diagnostic[], color: boolean | undefined): void {
    if (found.length === 0 || this.jsonEnabled()) return;
    const diagnostics = sortDiagnostics(found);
    const paint = painterFor({ stream: process.stderr, env: process.env, asked: color });
    const text = renderPretty(diagnostics, { color: paint, width: process.stderr.columns ?? 80 });
    process.stderr.write(`${text}\n${renderSummary(diagnostics)}\n`);
  }

  protected override logJson(json: unknown): void {
    if (json === undefined) return;
    for (const chunk of inChunks(jsonPieces(json as object))) process.stdout.write(chunk);
    process.stdout.write('\n');
  }

  protected override async catch(cause: Error): Promise<never> {
    throw cause;
  }
}
