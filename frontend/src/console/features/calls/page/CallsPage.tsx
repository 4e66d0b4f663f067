import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useLive } from "@/shared/live/live";
import { useInterval } from "../../../app/live";
import { useMay } from "../../../app/session";
import "../../admin/admin.css";
import { Header } from "../../admin/parts/Header";
import { listKey } from "../calling";
import { AllCalls } from "./AllCalls";
import "./calls.css";
import { DialDialog } from "./DialDialog";
import { MissedNumbers } from "./MissedNumbers";
import { RatesPart } from "./RatesPart";

const fresh = 15_000;

/** 通话: who waits to be called back, every call, and how well they are answered. */
export function CallsPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: "/inside/calls" });
  const [dialling, setDialling] = useState(false);
  const mayCall = useMay("call.start");
  useLive(["call"]);
  const rates = useQuery({
    queryKey: [...listKey, "rates"],
    queryFn: () => unwrap(api.GET("/api/v1/calls/rates")),
    refetchInterval: useInterval(fresh),
  });
  const shown = tab === "all" ? "all" : "missed";
  return (
    <div className="admin-content">
      <Header title={t({ message: "Calls", context: "navigation" })}>
        {mayCall && (
          <Button onClick={() => setDialling(true)}>
            <Trans>Call a number</Trans>
          </Button>
        )}
      </Header>
      <RatesPart rates={rates.data} />
      <div className="admin-bar">
        <Segmented
          aria-label={t`Which calls`}
          value={shown}
          options={[
            { value: "missed", label: t`To call back` },
            { value: "all", label: t`All calls` },
          ]}
          onChange={(chosen) =>
            void navigate({ to: "/calls", search: chosen === "all" ? { tab: "all" } : {}, replace: true })
          }
        />
      </div>
      {shown === "all" ? <AllCalls lines={rates.data?.lines ?? []} /> : <MissedNumbers />}
      {dialling && <DialDialog onClose={() => setDialling(false)} />}
    </div>
  );
}
