import type { FileOut } from "@/shared/api/types";
import { useFormat } from "@/shared/format";

/** Files open in the page itself: in-app browsers allow neither pop-ups nor downloads. */
export function FileLinks({ files }: { files: FileOut[] }) {
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className="file-links">
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.url} className="file-link">
            {file.thumbnail ? (
              <img src={file.thumbnail} alt={file.name} loading="lazy" />
            ) : (
              <>
                {file.name} <span className="hint">{format.size(file.size)}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
