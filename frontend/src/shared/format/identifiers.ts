/** 261121 0042: grouped as people say it on the phone; anything else stays as it is. */
export function ticketNumber(number: string): string {
  return /^\d{7,14}$/.test(number) ? `${number.slice(0, 6)} ${number.slice(6)}` : number;
}

// Three-digit area codes of mainland China; all others have four digits.
const shortAreaCodes = /^0(?:10|2[0-57-9])/;

/** 138 0013 8000, 021-6888 8888, 400-820-0000; a masked number stays as the server wrote it. */
export function phone(raw: string): string {
  const digits = raw.replace(/[\s()-]/g, "");
  const local = digits.replace(/^\+86/, "");
  if (/^1\d{10}$/.test(local)) return `${local.slice(0, 3)} ${local.slice(3, 7)} ${local.slice(7)}`;
  if (/^[48]00\d{7}$/.test(local)) return `${local.slice(0, 3)}-${local.slice(3, 6)}-${local.slice(6)}`;
  if (/^0\d{9,11}$/.test(local)) {
    const area = shortAreaCodes.test(local) ? 3 : 4;
    return `${local.slice(0, area)}-${local.slice(area, -4)} ${local.slice(-4)}`;
  }
  return raw;
}

/** 138****8000 */
export function maskedPhone(raw: string): string {
  const digits = raw.replace(/[\s()-]/g, "").replace(/^\+86/, "");
  if (digits.length < 7) return raw;
  return `${digits.slice(0, 3)}${"*".repeat(Math.max(1, digits.length - 7))}${digits.slice(-4)}`;
}

/** What stands in a person's avatar: the last two Han characters, or the Latin initials. */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (/\p{Script=Han}/u.test(trimmed)) return Array.from(trimmed.replace(/\s/g, "")).slice(-2).join("");
  const parts = trimmed.split(/\s+/).filter(Boolean);
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return letters.map((part) => Array.from(part ?? "")[0]?.toUpperCase() ?? "").join("");
}
