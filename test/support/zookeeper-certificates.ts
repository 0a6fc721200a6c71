import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** PEM files of one certificate authority, of servers and of a client. */
export interface Certificates {
  readonly ca: string;
  /** Key and certificate of a server that is called localhost and 127.0.0.1. */
  readonly server: string;
  /** Key and certificate of a server with another name. */
  readonly elsewhere: string;
  readonly clientKey: string;
  readonly clientCert: string;
}

/** Makes certificates in the folder, valid for a day or two. */
export function makeCertificates(folder: string, name: string): Certificates {
  const authority = { key: join(folder, `${name}-ca.key`), cert: join(folder, `${name}-ca.pem`) };
  openssl(['req', '-x509', ...newKey(authority.key), '-out', authority.cert, '-days', '2'], name);
  const issue = (subject: string, names: string) => {
    const file = (ending: string) => join(folder, `${name}-${subject}.${ending}`);
    openssl(['req', ...newKey(file('key')), '-out', file('csr')], subject);
    writeFileSync(file('ext'), `subjectAltName=${names}\n`);
    execFileSync(
      'openssl',
      ['x509', '-req', '-in', file('csr'), '-out', file('pem'), '-days', '2'].concat(
        ['-CA', authority.cert, '-CAkey', authority.key, '-CAcreateserial'],
        ['-extfile', file('ext')],
      ),
      { stdio: 'ignore' },
    );
    return { key: file('key'), cert: file('pem') };
  };
  const joined = (subject: string, names: string) => {
    const { key, cert } = issue(subject, names);
    const both = join(folder, `${name}-${subject}-both.pem`);
    writeFileSync(both, `${readFileSync(key, 'utf8')}${readFileSync(cert, 'utf8')}`);
    return both;
  };
  const client = issue('client', 'DNS:client');
  return {
    ca: authority.cert,
    server: joined('server', 'DNS:localhost,IP:127.0.0.1'),
    elsewhere: joined('elsewhere', 'DNS:elsewhere.example'),
    clientKey: client.key,
    clientCert: client.cert,
  };
}

function newKey(file: string): readonly string[] {
  return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file];
}

function openssl(parameters: readonly string[], subject: string): void {
  execFileSync('openssl', [...parameters, '-subj', `/CN=${subject}`], { stdio: 'ignore' });
}
