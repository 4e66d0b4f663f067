import { Trans } from "@lingui/react/macro";
import { Button } from "antd";
import { Time } from "@/shared/format";
import type { Definition } from "./queries";

interface Props {
  definition: Definition;
  /** Whether anything was written here. */
  isDirty: boolean;
  onLook: () => void;
  onTake: () => void;
  onKeep: () => void;
}

/** Somebody else has saved it while it was written here: both are kept until its writer has chosen. */
export function Meanwhile({ definition, isDirty, onLook, onTake, onKeep }: Props) {
  const last = definition.versions.find(({ status }) => status === "draft") ?? definition.versions[0];
  return (
    <div className="error-summary" role="alert">
      <p>
        {last && (
          <>
            {last.by} <Time at={last.at} />{" "}
          </>
        )}
        {isDirty ? (
          <Trans>This was changed meanwhile. What you wrote is still here and not saved.</Trans>
        ) : (
          <Trans>This was changed meanwhile.</Trans>
        )}
      </p>
      <div className="admin-buttons">
        <Button size="small" onClick={onLook}>
          <Trans>Look at theirs</Trans>
        </Button>
        <Button size="small" onClick={onTake}>
          <Trans>Take theirs</Trans>
        </Button>
        {isDirty && (
          <Button size="small" onClick={onKeep}>
            <Trans>Go on with mine</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}
