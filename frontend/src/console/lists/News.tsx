import { Plural } from "@lingui/react/macro";
import type { Listed } from "./noun";
import type { Rows } from "./queries";

/** New rows wait until somebody asks for them. */
export function News<Row extends Listed>({ rows }: { rows: Rows<Row> }) {
  if (rows.news === 0) return null;
  return (
    <button
      type="button"
      className="news"
      onClick={() => {
        document.querySelector(".list-scroll")?.scrollTo({ top: 0 });
        void rows.showNews();
      }}
    >
      <Plural value={rows.news} one="# update" other="# updates" />
    </button>
  );
}
