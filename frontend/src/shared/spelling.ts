// Whether what somebody typed fits how a Chinese name sounds: `wq` and `wangq` fit `wang qiang`. The server makes the
// spelling (kernel/spelling.py) and searches by it in the same way; tests/vectors/spelling.json holds both to it.

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** The letters must be beginnings of syllables that follow each other. */
export function soundsLike(typed: string, spelling: string): boolean {
  const letters = plain(typed).replace(/\s+/g, "");
  if (!letters || !spelling) return false;
  let reached = new Set([0]); // how many letters are used up before a syllable
  for (const syllable of spelling.split(" ")) {
    const next = new Set([0]);
    for (const before of reached) for (const used of usedBy(letters, before, syllable)) next.add(used);
    if (next.has(letters.length)) return true;
    reached = next;
  }
  return false;
}

function usedBy(letters: string, before: number, syllable: string): number[] {
  const found: number[] = [];
  for (const reading of syllable.split("/")) {
    for (let length = 1; length <= reading.length; length += 1) {
      if (!letters.startsWith(reading.slice(0, length), before)) break;
      found.push(before + length);
    }
  }
  return found;
}

/** By its characters or by its sound. */
export function matches(typed: string, name: string, spelling = ""): boolean {
  return plain(name).includes(plain(typed).trim()) || soundsLike(typed, spelling);
}
