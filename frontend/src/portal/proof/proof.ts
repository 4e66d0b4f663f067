import { api, unwrap } from "@/shared/api/client";
import { asProblem } from "@/shared/api/problem";
import { firstWord } from "./sha256";

/** So long the page may stand still at a time. */
const slice = 12;
/** A proof that was made in advance serves for less than the server's four hours. */
const fresh = 3 * 3_600_000;

async function solve(): Promise<string> {
  const { challenge, salt, bits, parts } = await unwrap(api.GET("/api/v1/portal/challenge"));
  const found: number[] = [];
  const limit = 2 ** (32 - bits);
  let number = 0;
  while (found.length < parts) {
    const until = performance.now() + slice;
    while (found.length < parts && performance.now() < until) {
      for (let tried = 0; tried < 50 && found.length < parts; tried++) {
        if (firstWord(`${salt}:${found.length}:${number}`) < limit) {
          found.push(number);
          number = 0;
        } else number++;
      }
    }
    await new Promise((resume) => setTimeout(resume));
  }
  return `${challenge} ${found.join(",")}`;
}

let made: { at: number; proof: Promise<string> } | undefined;

/** Begin now, while somebody is still typing: then sending need not wait. */
export function prepareProof(): void {
  if (made && Date.now() - made.at < fresh) return;
  made = { at: Date.now(), proof: solve() };
  made.proof.catch(() => (made = undefined));
}

async function proofHeader(): Promise<{ "Afterloop-Proof": string }> {
  prepareProof();
  return { "Afterloop-Proof": await (made?.proof ?? solve()) };
}

/** Send with a proof of work. One that is refused, because many have sent from here since, is made anew once. */
export async function proven<T>(send: (headers: { "Afterloop-Proof": string }) => Promise<T>): Promise<T> {
  const once = async () => {
    try {
      const answer = await send(await proofHeader());
      made = undefined;
      return answer;
    } catch (error) {
      // A lost answer may be asked for again with the same proof; any other has used it up.
      if (asProblem(error).status !== 0) made = undefined;
      throw error;
    }
  };
  try {
    return await once();
  } catch (error) {
    if (asProblem(error).code !== "unproven") throw error;
    return await once();
  }
}
