import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { Ticket } from "@/shared/api/types";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../app/session";
import { Chip } from "../../ui/badges";
import { Section } from "../tickets/page/Section";
import { may } from "../tickets/page/verbs";
import { type Paper, papersQuery, placeOf } from "./queries";
import "./papers.css";

const IssueDialog = lazy(() => import("./IssueDialog"));
const PaperDialog = lazy(() => import("./PaperDialog"));

/** 单据: what was issued on this ticket, and the way to issue more. */
export function PapersSection({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const format = useFormat();
  const [isIssuing, setIssuing] = useState(false);
  const [open, setOpen] = useState<Paper>();
  const papers = useQuery(papersQuery(ticket.id)).data ?? [];
  const mayIssue = may(ticket, "issue_paper");
  const mayVoid = useMay("paper.void");
  if (papers.length === 0 && !mayIssue) return null;
  return (
    <Section title={<Trans>Papers</Trans>}>
      <ul className="plain-list">
        {papers.map((paper) => (
          <li key={paper.id} className="related">
            <span className="small hint">
              <Time at={paper.at} /> {paper.by}
            </span>
            <Button id={placeOf(paper)} type="link" size="small" className="paper-name" onClick={() => setOpen(paper)}>
              {paper.title}
              {paper.total !== null && ` ${format.money(paper.total)}`}
            </Button>
            {paper.voided_at && <Chip>{t({ message: "void", context: "paper" })}</Chip>}
          </li>
        ))}
      </ul>
      {mayIssue && (
        <div className="section-links">
          <Button id="issue-paper" type="link" size="small" onClick={() => setIssuing(true)}>
            <Trans>Issue a paper</Trans>
          </Button>
        </div>
      )}
      <Suspense>
        {isIssuing && (
          <IssueDialog
            ticket={ticket.id}
            onIssued={(paper) => {
              setIssuing(false);
              setOpen(paper);
            }}
            onClose={() => setIssuing(false)}
          />
        )}
        {open && <PaperDialog ticket={ticket.id} paper={open} mayVoid={mayVoid} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </Section>
  );
}
