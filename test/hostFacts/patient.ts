/** Bounds in milliseconds for facts that a test must have, however busy the machine is. */
export const patient = { gitTimeout: 15_000, timeout: 15_000 } as const;
