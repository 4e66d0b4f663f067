import { Trans, useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../admin/parts/act";
import { endOfDay, startOfDay } from "../admin/parts/days";
import { FieldsDialog } from "../admin/parts/FieldsDialog";
import { type StandIn, standInsKey } from "./queries";

interface Values {
  stand_in: number | undefined;
  from_at: string;
  until_at: string;
  note: string;
}

interface Props {
  user: number;
  /** The name, when somebody else arranges it. */
  name: string | undefined;
  onClose: () => void;
}

export function ArrangeDialog({ user, name, onClose }: Props) {
  const { t } = useLingui();
  const said = useSaid(standInsKey);
  const isBackwards = ({ from_at, until_at }: Values) => Boolean(from_at && until_at && until_at < from_at);
  return (
    <FieldsDialog<Values, StandIn>
      title={name ? t`Arrange a stand-in for ${name}` : t`Arrange a stand-in`}
      verb={t`Arrange`}
      intro={
        <p className="hint">
          {name ? (
            <Trans>
              In these days the stand-in may do what {name} may do, what was shared included, and gets the same notices.
              New tickets are not given to {name}.
            </Trans>
          ) : (
            <Trans>
              In these days the stand-in may do what you may do, what was shared with you included, and gets your
              notices. New tickets are not given to you.
            </Trans>
          )}
        </p>
      }
      initial={{ stand_in: undefined, from_at: "", until_at: "", note: "" }}
      fields={[
        { key: "stand_in", kind: "person", label: t`Stand-in`, required: true },
        { key: "from_at", kind: "day", label: t`From`, help: t`Left empty: at once` },
        { key: "until_at", kind: "day", label: t`Until`, help: t`This day included`, required: true },
        { key: "note", kind: "text", label: t`Note`, maxLength: 500, placeholder: t`Annual leave` },
      ]}
      check={(values): Record<string, string> =>
        isBackwards(values) ? { until_at: t`This day lies before the first.` } : {}
      }
      send={({ stand_in, from_at, until_at, note }) =>
        unwrap(
          api.POST("/api/v1/stand-ins", {
            body: { user, stand_in: stand_in!, from_at: startOfDay(from_at), until_at: endOfDay(until_at)!, note },
          }),
        )
      }
      onDone={(row) => {
        said(t`${row.stand_in.name} stands in`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
