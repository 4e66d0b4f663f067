import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { useState } from "react";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { unitsQuery } from "./queries";
import { shownBy, treeOf } from "./tree";
import { UnitSide } from "./UnitSide";
import { UnitTree } from "./UnitTree";

/** The tree of the organisation: reshaped by dragging or by “Move to…”, and what one unit is beside it. */
export function UnitsPage({ record }: { record: string | undefined }) {
  const { t } = useLingui();
  const [sought, setSought] = useState("");
  const [withClosed, setWithClosed] = useState(false);
  const units = useQuery(unitsQuery);
  return (
    <>
      <Header title={t({ message: "Units", context: "administration" })} />
      <div className="admin-bar">
        <Input
          className="admin-search"
          type="search"
          aria-label={t`Search units`}
          placeholder={t`Search units`}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <Checkbox checked={withClosed} onChange={(event) => setWithClosed(event.target.checked)}>
          <Trans>Closed ones too</Trans>
        </Checkbox>
      </div>
      <Loaded query={units}>
        {(all) => {
          const chosen = all.find(({ id }) => String(id) === record) ?? all[0];
          return (
            <div className="admin-units">
              <UnitTree
                nodes={treeOf(all, shownBy(sought, withClosed))}
                units={all}
                current={chosen?.id}
                isOpen={Boolean(sought)}
              />
              {chosen && <UnitSide key={chosen.id} unit={chosen} units={all} />}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
