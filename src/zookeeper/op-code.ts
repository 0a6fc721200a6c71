/** The numbers of ZooKeeper's operations (ZooDefs.OpCode of 3.8). */
export const opCode = {
  error: -1,
  closeSession: -11,
  create: 1,
  delete: 2,
  exists: 3,
  getData: 4,
  setData: 5,
  getAcl: 6,
  setAcl: 7,
  getChildren: 8,
  sync: 9,
  ping: 11,
  getChildren2: 12,
  check: 13,
  multi: 14,
  create2: 15,
  removeWatches: 18,
  createContainer: 19,
  createTtl: 21,
  multiRead: 22,
  auth: 100,
  setWatches: 101,
  setWatches2: 105,
  addWatch: 106,
} as const;

/** Reply numbers that belong to no request of the caller's. */
export const reservedXid = { event: -1, ping: -2 } as const;
