import { useLingui } from "@lingui/react/macro";
import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { useSettled } from "@/shared/input/settled";
import { TicketPreview } from "../parts/TicketPreview";
import { type Body, type Language, previewWords, type Size, templatesKey } from "./queries";
import { Sheet } from "./Sheet";
import { useSizes } from "./words";

const pause = 400;

/** How the words read on a sheet with a real ticket, shortly after their writer has paused. */
export function SheetPreview({ body, language, title }: { body: Body; language: Language; title: string }) {
  const { t } = useLingui();
  const sizes = useSizes();
  const [chosen, setChosen] = useState<Size>();
  const size = chosen ?? body.size;
  const words = body.words[language] ?? "";
  const { asks_charges } = body;
  const wish = useMemo(() => ({ words, language, size, asks_charges }), [words, language, size, asks_charges]);
  return (
    <TicketPreview of={templatesKey} wish={useSettled(wish, pause)} read={previewWords}>
      {({ html, problem }) => (
        <>
          <Segmented aria-label={t`Sheet`} value={size} options={sizes} onChange={setChosen} />
          {problem && <p className="small error-text">{problem}</p>}
          <Sheet title={t`${title} as it is printed`} size={size} html={html} />
        </>
      )}
    </TicketPreview>
  );
}
