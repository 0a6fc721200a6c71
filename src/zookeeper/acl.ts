import { createHash } from 'node:crypto';
import { type JuteReader, readVector } from './jute-reader.js';
import { type JuteWriter, writeVector } from './jute-writer.js';

const permissionBits = { read: 1, write: 2, create: 4, delete: 8, admin: 16 } as const;

/** What an identity may do; `create` and `delete` are about children, `admin` about the ACL. */
export type Permission = keyof typeof permissionBits;

/** One entry of a node's access control list. */
export interface Acl {
  readonly permissions: readonly Permission[];
  /** `world`, `auth`, `digest`, `ip`, `x509` or a scheme of the installation. */
  readonly scheme: string;
  readonly id: string;
}

/** Every permission. */
export const allPermissions: readonly Permission[] = ['read', 'write', 'create', 'delete', 'admin'];

/** Everybody may do everything: what a node gets unless told otherwise. */
export const openAcl: readonly Acl[] = [
  { permissions: allPermissions, scheme: 'world', id: 'anyone' },
];

/** Whoever is authenticated on this connection may do everything, nobody else anything. */
export const creatorAcl: readonly Acl[] = [{ permissions: allPermissions, scheme: 'auth', id: '' }];

/** Everybody may read, nobody may write. */
export const readOnlyAcl: readonly Acl[] = [
  { permissions: ['read'], scheme: 'world', id: 'anyone' },
];

/** The id of a digest ACL for a user and password, as ZooKeeper computes it. */
export function digestId(user: string, password: string): string {
  const digest = createHash('sha1').update(`${user}:${password}`).digest('base64');
  return `${user}:${digest}`;
}

/** Writes an access control list. */
export function writeAcl(to: JuteWriter, acl: readonly Acl[]): void {
  writeVector(to, acl, (_, { permissions, scheme, id }) => {
    to.int(permissions.reduce((bits, permission) => bits | permissionBits[permission], 0));
    to.text(scheme);
    to.text(id);
  });
}

/** Reads an access control list. */
export function readAcl(from: JuteReader): readonly Acl[] {
  return readVector(from, () => {
    const bits = from.int();
    const permissions = allPermissions.filter((one) => (bits & permissionBits[one]) !== 0);
    return { permissions, scheme: from.text(), id: from.text() };
  });
}
