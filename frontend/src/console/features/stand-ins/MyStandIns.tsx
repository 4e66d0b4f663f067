import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMay, useMe } from "../../app/session";
import { standingInQuery } from "./queries";
import { Span, StandIns } from "./StandIns";

/** Who does my work while I am away, and whose work I do. */
export function MyStandIns() {
  const { t } = useLingui();
  const me = useMe();
  const canName = useMay("user.view");
  const others = useQuery(standingInQuery).data ?? [];
  return (
    <>
      <StandIns
        user={me.id}
        canArrange={canName}
        empty={
          <Trans>
            Before you go on leave, name a colleague: he may then do what you may do and gets your notices, and no new
            tickets are given to you.
          </Trans>
        }
      />
      {others.length > 0 && (
        <ul className="plain-list stand-ins-others" aria-label={t`For whom I stand in`}>
          {others.map((row) => (
            <li key={row.id} className="stand-ins-row">
              <div>
                <p>
                  <Trans>You stand in for {row.user.name}</Trans>
                </p>
                <Span row={row} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
