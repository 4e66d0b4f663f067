/** As it is kept: without a slash at the end. */
export const withoutSlash = (address: string): string => address.trim().replace(/\/+$/, "");

/** Whether only this very machine finds that address. */
export function isOnlyHere(address: string): boolean {
  if (!URL.canParse(address.trim())) return false;
  const { hostname } = new URL(address.trim());
  return (
    hostname === "localhost" || hostname.endsWith(".localhost") || hostname.startsWith("127.") || hostname === "[::1]"
  );
}
