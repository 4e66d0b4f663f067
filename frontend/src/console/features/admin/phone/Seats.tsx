import { CloseOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useMay } from "../../../app/session";
import { useUndo } from "../../../ui/use-undo";
import { useAct, useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { at, linesKey, type PhoneLine } from "./queries";

/** Who sits at which extension: there the calls pop up. */
export function Seats({ line }: { line: PhoneLine }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay("phone_line.seat");
  const mayRemove = useMay("phone_seat.remove");
  const undo = useUndo();
  const add = useAct(
    (body: { user: number; extension: string }) =>
      unwrap(api.POST("/api/v1/phone/lines/{line_id}/seats", { ...at(line.id), body })),
    linesKey,
    () => "",
  );
  const remove = useAct(
    async (seat: PhoneLine["seats"][number]) => {
      const path = { params: { path: { phone_seat_id: seat.id } } };
      await unwrap(api.DELETE("/api/v1/phone/seats/{phone_seat_id}", path));
      return seat;
    },
    linesKey,
    ({ user, extension }) => {
      undo(t`${user.name} no longer sits at ${extension}`, () => add.mutate({ user: user.id, extension }));
      return "";
    },
  );
  return (
    <div className="phone-seats">
      <ul className="plain-list">
        {line.seats.map((seat) => (
          <li key={seat.id}>
            {seat.extension} {seat.user.name}
            {mayRemove && (
              <Button
                type="text"
                size="small"
                aria-label={t`Remove ${seat.user.name} from ${seat.extension}`}
                icon={<CloseOutlined aria-hidden />}
                onClick={() => remove.mutate(seat)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Button type="link" size="small" onClick={() => setAdding(true)}>
          <Trans>Add a seat</Trans>
        </Button>
      )}
      {adding && <SeatDialog line={line} onClose={() => setAdding(false)} />}
    </div>
  );
}

function SeatDialog({ line, onClose }: { line: PhoneLine; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(linesKey);
  return (
    <FieldsDialog<{ user: number | undefined; extension: string }, PhoneLine>
      title={t`Add a seat to ${line.name}`}
      verb={t`Add`}
      initial={{ user: undefined, extension: "" }}
      fields={[
        { key: "user", kind: "person", label: t({ message: "Person", context: "seat" }), required: true },
        {
          key: "extension",
          kind: "text",
          label: t`Extension`,
          required: true,
          maxLength: 20,
          placeholder: "8001",
          help: t`As the telephone system names it.`,
        },
      ]}
      send={({ user, extension }) => {
        const body = { user: user!, extension: extension.trim() };
        return unwrap(api.POST("/api/v1/phone/lines/{line_id}/seats", { ...at(line.id), body }));
      }}
      onDone={() => {
        said(t`Seat added`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
