import { upload } from "@/shared/api/upload";
import type { Uploader } from "@/shared/forms/types";

export const consoleUpload: Uploader = (file, onProgress, signal) => upload("/api/v1/files", file, onProgress, signal);
