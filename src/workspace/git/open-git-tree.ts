import { didYouMean } from '../../diagnostics/suggestion.js';
import { runGit } from './run-git.js';

/** The files of a commit; nothing in the working tree is touched to read them. */
export interface GitTree {
  /** The repository's folder. */
  readonly top: string;
  /** The folder it was opened from, from the top: `a/b`, or empty at the top. */
  readonly folder: string;
  /** By path from the top. */
  readonly files: ReadonlyMap<string, GitFile>;
  readonly read: (file: GitFile) => Buffer;
}

/** A file or symbolic link of a commit. */
export interface GitFile {
  readonly isLink: boolean;
  /** The object's name. */
  readonly id: string;
}

/** A commit's files, or why there are none: a whole sentence, and what to do about it. */
export type GitOpening =
  | { readonly status: 'open'; readonly tree: GitTree }
  | { readonly status: 'refused'; readonly problem: string; readonly help: string };

/** Opens the commit that a branch, a tag or any other revision names in the repository around a folder. */
export function openGitTree(revision: string, around: string): GitOpening {
  const place = runGit(['rev-parse', '--show-toplevel', '--show-prefix'], around);
  if (place.status !== 'done') return refusePlace(place);
  const [top = '', prefix = ''] = place.output.toString('utf8').split('\n');
  const commit = revision.startsWith('-')
    ? undefined
    : ask(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], top);
  if (!commit) return refuseRevision(revision, top);
  const listing = runGit(['ls-tree', '-r', '-z', '--full-tree', commit], top);
  if (listing.status !== 'done') return refuseRevision(revision, top);
  const files = parseListing(listing.output.toString('utf8'));
  const tree = { top, folder: prefix.replace(/\/$/, ''), files, read: reader(top) };
  return { status: 'open', tree };
}

type Failure = Exclude<ReturnType<typeof runGit>, { readonly status: 'done' }>;

function refusePlace(answer: Failure): GitOpening {
  if (answer.status === 'absent') {
    return refuse('There is no program "git"', 'install git, or give --against a folder');
  }
  const isForeign = answer.complaint.includes('dubious ownership');
  const help = isForeign
    ? 'tell git to trust it: git config --global --add safe.directory "$PWD"'
    : 'run flumec in a checkout, or give --against a folder';
  return refuse(
    isForeign
      ? 'git does not trust this repository, because it belongs to another user'
      : 'This folder is in no git repository',
    help,
  );
}

function refuseRevision(revision: string, top: string): GitOpening {
  const problem = `There is no commit "${revision}" in this repository`;
  const refs = ask(['for-each-ref', '--format=%(refname:short)'], top) ?? '';
  const isName = /^[^~^@{]+$/.test(revision);
  const near = isName ? didYouMean(revision, ['HEAD', ...refs.split('\n')]) : undefined;
  if (near !== undefined) return refuse(problem, near);
  if (ask(['rev-parse', '--is-shallow-repository'], top) === 'true') {
    return refuse(
      `${problem}, which is a shallow clone`,
      'fetch more of it: git fetch --unshallow, or "fetch-depth: 0" in actions/checkout, or GIT_DEPTH: 0 in GitLab',
    );
  }
  return refuse(problem, 'name a branch, a tag or a commit; git fetch brings those of others');
}

function refuse(problem: string, help: string): GitOpening {
  return { status: 'refused', problem, help };
}

/** The answer in one line; undefined where there is none. */
function ask(args: readonly string[], top: string): string | undefined {
  const answer = runGit(args, top);
  return answer.status === 'done' ? answer.output.toString('utf8').trim() : undefined;
}

/** Lines of `MODE blob ID<tab>PATH`, each ended by NUL; submodules are no files. */
function parseListing(listing: string): ReadonlyMap<string, GitFile> {
  const files = new Map<string, GitFile>();
  for (const line of listing.split('\0')) {
    const [, mode, id = '', path = ''] = /^(\d+) blob (\w+)\t([\s\S]*)$/.exec(line) ?? [];
    if (mode !== undefined) files.set(path, { isLink: mode === '120000', id });
  }
  return files;
}

/** Throws where the clone does not have the object: a partial clone, which is not fetched from here. */
function reader(top: string): GitTree['read'] {
  return ({ id }) => {
    const answer = runGit(['cat-file', 'blob', id], top);
    if (answer.status === 'done') return answer.output;
    throw new Error(`The clone lacks object ${id} of the commit; fetch it with git first`);
  };
}
