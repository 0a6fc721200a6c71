import type { Effect } from '../../reconcile/change.js';

/** What happens to a node, as a verb for one and for several. */
export const effectWords: Readonly<
  Record<Effect, { readonly one: string; readonly many: string }>
> = {
  start: { one: 'starts', many: 'start' },
  stop: { one: 'stops', many: 'stop' },
  restart: { one: 'restarts', many: 'restart' },
  reopen: { one: 'reopens', many: 'reopen' },
  replace: {
    one: 'goes over to the other Flume generation',
    many: 'go over to the other Flume generation',
  },
  move: { one: 'moves to another host', many: 'move to another host' },
  limit: { one: 'gets another bandwidth limit', many: 'get another bandwidth limit' },
  none: { one: 'notices nothing', many: 'notice nothing' },
};
