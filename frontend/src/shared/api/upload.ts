import { commonHeaders } from "./client";
import { Problem, problemFrom } from "./problem";
import type { FileOut } from "./types";

/** Uploads go through XMLHttpRequest because fetch cannot tell how far they are. */
export function upload<T extends FileOut>(
  url: string,
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(commonHeaders("POST"))) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status < 300) resolve(request.response as T);
      else reject(problemFrom(request.status, request.response));
    });
    request.addEventListener("error", () => reject(new Problem(0, "offline", "")));
    signal?.addEventListener("abort", () => request.abort());
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}
