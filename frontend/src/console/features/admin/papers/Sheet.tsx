import { useEffect, useRef, useState } from "react";
import type { Size } from "./queries";

interface Props {
  title: string;
  size: Size;
  /** The page itself, or where it is. */
  html?: string;
  src?: string;
}

/** A paper in the proportion of its sheet, as small as its place asks; nothing in it runs. */
export function Sheet({ title, size, html, src }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [{ width, own }, setWidths] = useState({ width: 0, own: 0 });
  const [height, setHeight] = useState(0);

  useEffect(() => {
    const [outer, inner] = [place.current, frame.current];
    if (!outer || !inner) return undefined;
    const watch = new ResizeObserver(() => setWidths({ width: outer.clientWidth, own: inner.offsetWidth }));
    watch.observe(outer);
    watch.observe(inner);
    return () => watch.disconnect();
  }, []);

  const scale = width && own ? Math.min(1, width / own) : 1;
  return (
    <div ref={place} className="paper-place" style={{ height: height * scale || undefined }}>
      <iframe
        ref={frame}
        className={size === "a4" ? "paper-sheet a4" : "paper-sheet roll"}
        title={title}
        {...(html === undefined ? { src } : { srcDoc: html })}
        sandbox="allow-same-origin"
        tabIndex={-1}
        style={{ transform: `scale(${scale})`, marginLeft: (width - own * scale) / 2 }}
        onLoad={({ currentTarget }) => {
          // As long as what stands on it, and at least one sheet.
          const body = currentTarget.contentDocument?.body;
          currentTarget.style.height = body ? `${body.offsetHeight}px` : "";
          setHeight(currentTarget.offsetHeight);
        }}
      />
    </div>
  );
}
