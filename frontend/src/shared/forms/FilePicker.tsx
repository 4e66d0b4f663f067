import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFormat } from "@/shared/format";
import { useLatest } from "@/shared/input/latest";
import "./file-picker.css";
import type { ChosenFile, Uploader } from "./types";
import { useReportUploading } from "./upload-scope";
import { largestFile, type Upload, useUploads } from "./use-uploads";

const mostFiles = 9;

interface Props {
  id: string;
  label: string;
  files: ChosenFile[];
  describedBy?: string | undefined;
  onChange: (files: ChosenFile[]) => void;
  /** How many there may be. */
  most?: number | undefined;
  upload: Uploader;
  /** Gives what takes files that were pasted or dropped elsewhere, as if they were chosen here. */
  onReady?: (take: (files: Iterable<File>) => void) => void;
}

/** Choose, photograph or drop files; each is uploaded at once, with its progress, and can be taken out again. */
export function FilePicker({ id, label, files, describedBy, onChange, most = mostFiles, upload, onReady }: Props) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  // Two files may arrive between two renderings: each must build on the other.
  const filesRef = useLatest(files);
  const { uploads, add, retry, remove, busy } = useUploads(upload, (file) => {
    filesRef.current = [...filesRef.current, file];
    onChange(filesRef.current);
  });

  useReportUploading(busy);
  const room = most - files.length - uploads.length;
  const take = (chosen: Iterable<File>) => add([...chosen].slice(0, Math.max(0, room)));

  useEffect(() => onReady?.(take));

  return (
    <div
      className="files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        id={id}
        className="files-input"
        type="file"
        multiple
        disabled={room <= 0}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={(event) => {
          take(event.target.files ?? []);
          // The same file may be chosen again after it was taken out.
          event.target.value = "";
        }}
      />
      <button type="button" className="files-add" tabIndex={-1} aria-hidden onClick={() => input.current?.click()}>
        {room > 0 ? <Trans>Add photos or files</Trans> : <Trans>No more than {most} files</Trans>}
      </button>
      {(files.length > 0 || uploads.length > 0) && (
        <ul className="files-list" aria-label={t`Chosen files`}>
          {files.map((file) => (
            <Chosen key={file.id} file={file} onRemove={() => onChange(files.filter((each) => each.id !== file.id))} />
          ))}
          {uploads.map((each) => (
            <Sending key={each.key} upload={each} onRetry={() => retry(each.key)} onRemove={() => remove(each.key)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Chosen({ file, onRemove }: { file: ChosenFile; onRemove: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <li className="file">
      {file.thumbnail ? <img src={file.thumbnail} alt="" /> : <span className="file-kind">{extension(file.name)}</span>}
      <span className="file-name" title={file.name}>
        {file.name}
      </span>
      <span className="file-size">{format.size(file.size)}</span>
      <button type="button" className="file-remove" aria-label={t`Remove ${file.name}`} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

function Sending({ upload, onRetry, onRemove }: { upload: Upload; onRetry: () => void; onRemove: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const share = Math.round(upload.share * 100);
  return (
    <li className="file">
      <span className="file-kind">{extension(upload.name)}</span>
      <span className="file-name" title={upload.name}>
        {upload.name}
      </span>
      {upload.failed ? (
        <span className="file-error" role="alert">
          {upload.tooLarge
            ? t`Larger than ${format.size(largestFile)}. Choose a smaller file.`
            : upload.reason || t`Not sent. Check your connection.`}
          {!upload.final && (
            <button type="button" className="file-retry" onClick={onRetry}>
              <Trans>Try again</Trans>
            </button>
          )}
        </span>
      ) : (
        <progress className="file-progress" max={100} value={share} aria-label={t`Sending ${upload.name}`} />
      )}
      <button type="button" className="file-remove" aria-label={t`Remove ${upload.name}`} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

function extension(name: string): string {
  return name.includes(".") ? (name.split(".").at(-1)?.slice(0, 4).toUpperCase() ?? "") : "";
}
