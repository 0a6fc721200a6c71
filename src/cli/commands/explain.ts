import { existsSync } from 'node:fs';
import { Args } from '@oclif/core';
import { compile } from '../../compile.js';
import { didYouMean } from '../../diagnostics/suggestion.js';
import { codePages, pageOf } from '../../rules/pages.js';
import { explainDeployment } from '../../targets/explain-deployment.js';
import { pathPromises } from '../../tracing/path-promises.js';
import { exitCodes } from '../exit-codes.js';
import { FlumecCommand } from '../flumec-command.js';
import { defaultFolder, localOptions, withSources } from '../load.js';
import { explanationJson } from '../render/explanation/explanation-json.js';
import { renderExplanation } from '../render/explanation/render-explanation.js';
import { findingsJson } from '../render/findings-json.js';
import { renderPage } from '../render/page.js';
import { topologyFlags } from '../topology-flags.js';
import { UsageError } from '../usage-error.js';

/** `flumec explain`: a rule with its reason and examples, or what a node's configuration comes from. */
export class Explain extends FlumecCommand {
  static override summary = "Explain a finding's code, or where a node's configuration comes from.";
  static override description =
    "With the code of a finding it prints the rule, its reason, a bad and a good example; without a name it lists all codes. With the name of a node it tells which line of the topology, which default or which rule gave each part of the node's configuration, and what the reliable paths through it promise and do not.";
  static override examples = [
    '<%= config.bin %> <%= command.id %> one-reliable-path',
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> till-1 topologies/wan.yaml',
    '<%= config.bin %> <%= command.id %> --json web-01',
  ];
  static override strict = false;
  static override args = {
    name: Args.string({ description: 'The code of a finding, such as no-cycle, or a node.' }),
    path: Args.string({ description: 'Topology files, or folders of them, that have the node.' }),
  };
  static override flags = { ...topologyFlags };

  /** Gives the page, the list of codes, or the explanation of the node as `--json` prints it. */
  async run(): Promise<unknown> {
    const { argv, flags } = await this.parse(Explain);
    const [name, ...paths] = argv as string[];
    if (name === undefined) return this.listCodes(flags.color);
    const page = pageOf(name);
    if (!page) return this.explainNode(name, paths, flags);
    const layout = { paint: this.painter(flags.color), width: this.width() };
    this.log(renderPage(page, layout).trimEnd());
    return { version: 1, page };
  }

  private listCodes(color: boolean): unknown {
    const paint = this.painter(color);
    const widest = Math.max(...codePages.map((page) => page.name.length));
    for (const { name, summary } of codePages) {
      this.log(`${paint.bold(name.padEnd(widest))}  ${summary}`);
    }
    return {
      version: 1,
      codes: codePages.map(({ name, severity, summary }) => ({ name, severity, summary })),
    };
  }

  private explainNode(name: string, paths: readonly string[], flags: ExplainFlagValues): unknown {
    const options = localOptions(flags, { requireEnv: false });
    const { value, diagnostics } = withSources(paths, (sources) => compile(sources, options));
    const explained = value && explainDeployment(value.deployment, name);
    if (explained) {
      const promises = pathPromises(explained.flow, explained.tier);
      const layout = { paint: this.painter(flags.color), width: this.width() };
      this.log(renderExplanation(explained, promises, layout).trimEnd());
      return explanationJson(explained, promises);
    }
    const isSearched = paths.length > 0 || existsSync(defaultFolder);
    if (value || !isSearched || nearCode(name)) throw unknownName(name, value?.artifacts ?? []);
    this.showFindings(diagnostics, flags.color);
    this.endWith(exitCodes.topology);
    return findingsJson(diagnostics);
  }
}

/** What a command line says beside the name. */
interface ExplainFlagValues {
  readonly color: boolean;
  readonly var?: readonly string[] | undefined;
  readonly 'var-file'?: readonly string[] | undefined;
}

/** A slip of a code is likelier than one of a node, where both are near. */
function unknownName(name: string, nodes: readonly { readonly node: string }[]): UsageError {
  const code = nearCode(name);
  if (code !== undefined) return new UsageError(`There is no code "${name}"`, code);
  const node = didYouMean(
    name,
    nodes.map((one) => one.node),
  );
  const known = nodes.length > 0 ? 'no code and no node' : 'no code';
  return new UsageError(
    `There is ${known} "${name}"`,
    node ?? '"flumec explain" lists the codes; give a topology to explain its nodes',
  );
}

function nearCode(name: string): string | undefined {
  const names = codePages.map((one) => one.name);
  return didYouMean(name, names);
}
