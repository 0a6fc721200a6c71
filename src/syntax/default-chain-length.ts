/** How long a failover chain grows unless the edge says otherwise (DESIGN 4). */
export const defaultChainLength = 3;
