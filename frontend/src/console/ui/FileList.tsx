import { PaperClipOutlined } from "@ant-design/icons";
import type { FileOut } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import "./file-list.css";

export function FileList({ files }: { files: FileOut[] }) {
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className="plain-list file-list">
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noreferrer" title={file.name}>
            {file.thumbnail ? (
              <img src={file.thumbnail} alt={file.name} loading="lazy" />
            ) : (
              <span className="file-chip">
                <PaperClipOutlined aria-hidden />
                <span className="ellipsis">{file.name}</span>
                <span className="small hint">{format.size(file.size)}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
