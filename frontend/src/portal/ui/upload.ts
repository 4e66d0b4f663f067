import { upload } from "@/shared/api/upload";
import type { Uploader } from "@/shared/forms/types";

/** Strangers prove by the upload token in the answer that a file is theirs. */
export const portalUpload: Uploader = (file, onProgress, signal) =>
  upload("/api/v1/portal/files", file, onProgress, signal);
