import { t } from "@lingui/core/macro";

/** What is plainly no address; the server asks more closely. */
export function checkEmail(typed: string): string | undefined {
  const email = typed.trim();
  return email && !/^\S+@\S+\.[^\s.]+$/.test(email) ? t`This is not a complete e-mail address.` : undefined;
}

/** What is plainly no number; the server knows the area codes, and every country's numbers. */
export function checkPhone(typed: string): string | undefined {
  const phone = typed.normalize("NFKC").trim();
  return phone && !mayBeCalled(phone)
    ? t`Give a mobile number, a landline number with its area code, or a foreign one that begins with +.`
    : undefined;
}

function mayBeCalled(phone: string): boolean {
  if (!/^[\d+\-–—() .·转extEXT#*,/]+$/.test(phone)) return false;
  const digits = phone.replace(/(?:转|ext|x|#|\*|,).*$/i, "").replaceAll(/\D/g, "");
  const abroad = /^\W*(?:\+|00)/.test(phone) && !/^\W*(?:\+|00)\W*86/.test(phone);
  const number = abroad ? digits : digits.replace(/^(?:00)?86(?=\d{9})/, "");
  const isMobile = !abroad && /^1[3-9]/.test(number);
  const hasDashedExtension = number.length > 11 && /[-–—]\d{1,6}$/.test(phone);
  if (isMobile) return number.length === 11 || hasDashedExtension;
  if (!abroad && /^1[12]/.test(number)) return number.length > 11;
  return number.length > 6;
}
