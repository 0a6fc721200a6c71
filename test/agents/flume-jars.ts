import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../support/project.js';

/** Where the jars of Flume 1.11.0 are, or in one line why the tests with real agents cannot run. */
export type FlumeJars =
  | { readonly status: 'there'; readonly classPath: string }
  | { readonly status: 'absent'; readonly reason: string };

const known: { jars?: Promise<FlumeJars> } = {};

/** The jars, fetched from Maven Central into the cache when they are asked for the first time. */
export function flumeJars(): Promise<FlumeJars> {
  known.jars ??= findJars();
  return known.jars;
}

const run = promisify(execFile);
const folder = join(projectFolder, 'node_modules/.cache/flumec/flume-1.11.0');

async function findJars(): Promise<FlumeJars> {
  const there: FlumeJars = { status: 'there', classPath: join(folder, 'lib/*') };
  if (!(await answers('java', '-version'))) return absent('there is no "java"');
  if (!(await answers('keytool', '-help'))) return absent('there is no "keytool"');
  if (existsSync(join(folder, 'complete'))) return there;
  if (!(await answers('mvn', '-version'))) return absent('there is no "mvn" to fetch Flume with');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pom.xml'), pom());
  try {
    await run('mvn', ['-B', '-q', 'dependency:copy-dependencies', ...goals], {
      cwd: folder,
      timeout: 300_000,
    });
  } catch (error) {
    const [line = ''] = String((error as { stdout?: string }).stdout ?? error).split('\n');
    return absent(`Maven Central did not give Flume: ${line}`);
  }
  writeFileSync(join(folder, 'complete'), '');
  return there;
}

const goals = ['-DoutputDirectory=lib', '-DincludeScope=runtime'];

function absent(reason: string): FlumeJars {
  console.log(`Skipped the tests with real Flume 1.x agents: ${reason}`);
  return { status: 'absent', reason };
}

async function answers(command: string, flag: string): Promise<boolean> {
  return run(command, [flag]).then(
    () => true,
    () => false,
  );
}

/** flume-1.x.md 9.1. */
const artifacts = [
  ['org.apache.flume', 'flume-ng-node', '1.11.0'],
  ['org.apache.flume.flume-ng-sources', 'flume-taildir-source', '1.11.0'],
  ['org.slf4j', 'slf4j-simple', '1.7.32'],
] as const;

function pom(): string {
  const dependencies = artifacts.map(
    ([group, artifact, version]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>flumec</groupId><artifactId>agents</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependencies.join('')}</dependencies>
</project>
`;
}
