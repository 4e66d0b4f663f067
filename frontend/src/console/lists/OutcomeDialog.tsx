import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Modal } from "antd";
import { useFormat } from "@/shared/format";
import type { Outcome } from "./bulk";
import type { Listed, Noun } from "./noun";
import { PlaceLink } from "./PlaceLink";
import { Gap } from "../ui/Gap";

interface Props {
  outcome: Outcome;
  noun: Noun;
  onClose: () => void;
}

/** What was not done, and why. */
export function OutcomeDialog({ outcome, noun, onClose }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const { done, refused, stopped } = outcome;
  return (
    <Modal open title={t`Not all of it was done`} footer={null} onCancel={onClose}>
      {stopped && <p className="error-text">{stopped}</p>}
      <p>
        <Plural value={done} one="# is done." other="# are done." />
        <Gap />
        {refused.length > 0 && (
          <Plural value={refused.length} one="# was left as it is:" other="# were left as they are:" />
        )}
      </p>
      <ul className="plain-list refused">
        {refused.map(({ id, number, detail }) => (
          <li key={id}>
            <PlaceLink {...noun.link({ id } as Listed)}>{format.ticketNumber(number)}</PlaceLink> <span>{detail}</span>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <p className="hint">
          <Trans>They are still selected.</Trans>
        </p>
      )}
    </Modal>
  );
}
