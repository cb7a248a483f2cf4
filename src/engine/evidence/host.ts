const loopback =
  /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|::1|0\.0\.0\.0|host\.docker\.internal)$/i;

/** True if a host name, address or socket path means this machine. */
export function isThisMachine(host: string): boolean {
  const bare = host.startsWith("[") ? host.slice(1).replace(/\].*$/, "") : host;
  return bare === "" || bare.startsWith("/") || loopback.test(bare);
}
