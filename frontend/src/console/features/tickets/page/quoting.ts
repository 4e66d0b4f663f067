/** A line that begins what mail programs quote: “> …”, “On … wrote:”, “在 … 写道：”, “-----Original Message-----”. */
const begins =
  /^(>|-{2,} ?(original message|forwarded message|原始邮件|转发邮件|回复的原邮件)|on .{5,120} wrote:$|.{0,120}(写道|寫道)[：:]$)/i;

/** What somebody wrote, and what they quoted below it. Quotes amid the words stay where they are. */
export function withoutQuote(body: string): [own: string, quoted: string] {
  const lines = body.split("\n");
  const place = lines.findIndex((line, at) => begins.test(line.trim()) && isQuotedFrom(lines, at));
  if (place <= 0) return [body, ""];
  return [lines.slice(0, place).join("\n").trimEnd(), lines.slice(place).join("\n").trim()];
}

/** Nothing of their own comes after it. */
function isQuotedFrom(lines: string[], place: number): boolean {
  if (!lines[place]?.trim().startsWith(">")) return true;
  return lines.slice(place).every((line) => line.trim() === "" || line.trim().startsWith(">"));
}
