import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePorts } from './free-ports.js';
import { javaProcess, removeFolder, temporaryFolder } from './java-process.js';

/** How a server differs from a plain one on its own. */
export interface ZooKeeperOptions {
  /** Lines of `zoo.cfg`, over and beside the usual ones. */
  readonly config?: Readonly<Record<string, string | number>>;
  /** Java system properties. */
  readonly properties?: Readonly<Record<string, string | number>>;
  /** Its number in an ensemble. */
  readonly myId?: number;
  /** What counts as started; a server that serves clients unless told otherwise. */
  readonly isStarted?: (server: ServerProbe) => Promise<boolean>;
}

/** What can be asked of a server without a session. */
export interface ServerProbe {
  readonly port: number;
  /** `standalone`, `leader`, `follower`, `read-only`; undefined for one that serves nobody. */
  readonly mode: () => Promise<string | undefined>;
  readonly isListening: () => Promise<boolean>;
}

/** A real server on 127.0.0.1; it ends with this process at the latest. */
export interface ZooKeeperServer extends ServerProbe {
  readonly connectString: string;
  readonly dataDir: string;
  readonly pid: () => number;
  /** Ends it like a power cut, and keeps its data. */
  readonly kill: () => Promise<void>;
  /** Starts it again after a kill, on the same port and data. */
  readonly restart: () => Promise<void>;
  /** Stops its clock: connections stay, answers do not come. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Ends it for good and removes its data. */
  readonly stop: () => Promise<void>;
}

const startTimeoutMs = 60_000;

/** Starts a server and waits until it serves. */
export async function startZooKeeper(options: ZooKeeperOptions = {}): Promise<ZooKeeperServer> {
  const [freePort = 0] = await freePorts(1);
  const port = Number(options.config?.['clientPort'] ?? freePort);
  const dataDir = temporaryFolder('zookeeper-');
  writeFileSync(join(dataDir, 'myid'), `${options.myId ?? 1}\n`);
  writeFileSync(
    join(dataDir, 'zoo.cfg'),
    configText({ ...usualConfig(dataDir, port), ...options.config }),
  );
  const java = javaProcess(dataDir, javaArguments(dataDir, options));
  const probe: ServerProbe = {
    port,
    mode: () => modeOf(port),
    isListening: async () => (await say(port, '')) !== undefined,
  };
  const isStarted = options.isStarted ?? (async () => (await modeOf(port)) !== undefined);
  const start = async () => {
    java.start();
    await java.waitUntil(() => isStarted(probe), startTimeoutMs);
  };
  await start();
  return {
    ...probe,
    connectString: `127.0.0.1:${port}`,
    dataDir,
    pid: java.pid,
    kill: java.kill,
    restart: start,
    pause: java.pause,
    resume: java.resume,
    stop: async () => {
      await java.kill();
      removeFolder(dataDir);
    },
  };
}

/** Adds a TLS port, with the PEM file of the server's key and certificate and of the CA of its clients. */
export function tlsConfig(
  securePort: number,
  serverPem: string,
  caPem: string,
): Record<string, string | number> {
  return {
    secureClientPort: securePort,
    secureClientPortAddress: '127.0.0.1',
    serverCnxnFactory: 'org.apache.zookeeper.server.NettyServerCnxnFactory',
    'ssl.keyStore.location': serverPem,
    'ssl.trustStore.location': caPem,
    'ssl.clientAuth': 'need',
  };
}

// `zookeeper.md`, a real server for tests.
function usualConfig(dataDir: string, clientPort: number): Record<string, string | number> {
  return {
    dataDir,
    clientPort,
    clientPortAddress: '127.0.0.1',
    tickTime: 200,
    initLimit: 10,
    syncLimit: 10,
    maxSessionTimeout: 60_000,
    'admin.enableServer': 'false',
    '4lw.commands.whitelist': '*',
    maxClientCnxns: 0,
  };
}

function configText(config: Readonly<Record<string, string | number>>): string {
  return Object.entries(config)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function javaArguments(dataDir: string, { properties, config = {} }: ZooKeeperOptions): string[] {
  const defined = {
    'zookeeper.forceSync': 'no',
    'zookeeper.preAllocSize': 1024,
    'org.slf4j.simpleLogger.defaultLogLevel': 'warn',
    ...properties,
  };
  const isMember = Object.keys(config).some((name) => name.startsWith('server.'));
  return [
    ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m'],
    ...Object.entries(defined).map(([name, value]) => `-D${name}=${value}`),
    ...['-cp', classPath()],
    `org.apache.zookeeper.server.${isMember ? 'quorum.QuorumPeerMain' : 'ZooKeeperServerMain'}`,
    join(dataDir, 'zoo.cfg'),
  ];
}

const jarFolder = '/usr/share/java';
const neededJars =
  /^(?:zookeeper|zookeeper-jute|slf4j-api|slf4j-simple|metrics-core|snappy-java|commons-(?:cli|io)|netty-(?!all|tcnative)[a-z-]+)\.jar$/;

/** Every jar a server may want, because Debian's manifest leaves out what TLS needs. */
function classPath(): string {
  const given = process.env['ZOOKEEPER_CLASSPATH'];
  if (given !== undefined) return given;
  const jars = existsSync(jarFolder) ? readdirSync(jarFolder) : [];
  if (!jars.includes('zookeeper.jar'))
    throw new Error(`No zookeeper.jar in ${jarFolder}; .ci/install-servers installs it`);
  return jars
    .filter((jar) => neededJars.test(jar))
    .map((jar) => join(jarFolder, jar))
    .join(delimiter);
}

async function modeOf(port: number): Promise<string | undefined> {
  return /^Mode: (.+)$/m.exec((await say(port, 'srvr')) ?? '')?.[1];
}

/** What the server answers to a word of four letters; undefined when nobody listens. */
function say(port: number, word: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(1000, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.once('connect', () => (word === '' ? socket.destroy() : socket.write(word)));
    socket.once('error', () => resolve(undefined));
    socket.once('close', () => resolve(answer));
  });
}
