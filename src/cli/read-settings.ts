import { readSource } from '../workspace/read-source.js';
import type { TopologyFlagValues } from './topology-flags.js';
import { UsageError } from './usage-error.js';

/** The variables of `--var-file` and `--var`, the latter winning; throws a `UsageError` for what is no setting. */
export function readVariables(flags: TopologyFlagValues): ReadonlyMap<string, string> {
  const vars = new Map<string, string>();
  for (const file of flags['var-file'] ?? []) {
    for (const [name, value] of readSettingsFile(file)) vars.set(name, value);
  }
  for (const setting of flags.var ?? []) {
    const [name, value] = splitSetting(setting) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(`"--var ${setting}" is no setting`, 'write --var NAME=VALUE');
    }
    vars.set(name, value);
  }
  return vars;
}

/** The settings of a file of `NAME=VALUE` lines; blank lines and `#` comments are passed over. */
export function readSettingsFile(path: string): ReadonlyMap<string, string> {
  const { value, diagnostics } = readSource(path);
  if (!value) throw new UsageError(diagnostics[0]?.message ?? `"${path}" cannot be read`);
  const settings = new Map<string, string>();
  for (const [index, line] of value.text.split(/\r?\n/).entries()) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    const [name, setting] = splitSetting(line.trim()) ?? [];
    if (name === undefined || setting === undefined) {
      throw new UsageError(`${value.name}:${index + 1} is no setting`, 'write NAME=VALUE');
    }
    settings.set(name, setting);
  }
  return settings;
}

function splitSetting(text: string): readonly [string, string] | undefined {
  const match = /^([A-Za-z_][A-Za-z0-9_.-]*)\s*=\s*([\s\S]*)$/.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : undefined;
}
