import { api, unwrap } from "@/shared/api/client";
import { Problem } from "@/shared/api/problem";
import type { components } from "@/shared/api/schema";

export type Export = components["schemas"]["ExportOut"];
export type ExportFormat = Exclude<Export["format"], "zip">;

const pause = 1000;
const patience = 10; // pauses; afterwards a notice tells

/** Downloads by itself when the file is there soon; says so when it is not. */
export async function download(begun: Export, isWanted: () => boolean): Promise<"here" | "later"> {
  let found = begun;
  for (let tries = 0; tries < patience; tries += 1) {
    if (found.state === "failed") throw new Problem(422, "failed", found.problem);
    if (found.state === "done" && found.url) {
      save(found.url);
      return "here";
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isWanted()) return "later";
    found = await unwrap(api.GET("/api/v1/exports/{export_id}", { params: { path: { export_id: begun.id } } }));
  }
  return "later";
}

function save(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
