import { CloseOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input } from "antd";
import type { DragEvent, ReactNode } from "react";
import { type Language, languageNames, languages } from "@/shared/i18n/language";
import { Part } from "../parts/Header";
import { Handle } from "../parts/Handle";
import { useDragging } from "../parts/use-dragging";
import { added, group, most, nameOf, put, type Reason, stepped } from "./reasons";

interface Props {
  title: ReactNode;
  praise: boolean;
  reasons: Reason[];
  errors: Record<string, string>;
  onChange: (reasons: Reason[]) => void;
}

export const inputOf = (id: number, language: Language) => `reason-${id}-${language}`;

/** Those that are offered together, in their order. */
export function ReasonRows({ title, praise, reasons, errors, onChange }: Props) {
  const { t } = useLingui();
  const rows = group(reasons, praise);
  const { over, dragging } = useDragging<Reason>({
    places: "beside",
    mayDrag: () => true,
    takes: (dragged, onto) => dragged.id !== onto.id && dragged.praise === onto.praise,
    drop: (dragged, onto, place) =>
      onChange(put(reasons, dragged.id, place === "before" ? onto.id : rows[rows.indexOf(onto) + 1]?.id)),
  });
  return (
    <Part
      title={title}
      action={
        <Button
          disabled={reasons.length >= most}
          title={reasons.length >= most ? t`A type has at most ${most} reasons.` : undefined}
          onClick={() => onChange(added(reasons, praise))}
        >
          <Trans>Add a reason</Trans>
        </Button>
      }
    >
      <ul className="plain-list">
        {rows.map((reason) => (
          <Row
            key={reason.id}
            reason={reason}
            reasons={reasons}
            errors={errors}
            dragging={dragging(reason)}
            place={over?.id === reason.id ? over.place : undefined}
            onChange={onChange}
          />
        ))}
      </ul>
    </Part>
  );
}

interface RowProps extends Pick<Props, "reasons" | "errors" | "onChange"> {
  reason: Reason;
  dragging: ReturnType<ReturnType<typeof useDragging<Reason>>["dragging"]>;
  place: string | undefined;
}

function Row({ reason, reasons, errors, dragging, place, onChange }: RowProps) {
  const { t } = useLingui();
  const name = nameOf(reason) ?? t`the new reason`;
  const { draggable, onDragStart, onDragEnd, ...dropping } = dragging;
  const step = (by: -1 | 1) => {
    const next = stepped(reasons, reason.id, by);
    return next && (() => onChange(next));
  };
  const write = (language: Language, text: string) =>
    onChange(
      reasons.map((each) => (each.id === reason.id ? { ...each, title: { ...each.title, [language]: text } } : each)),
    );
  return (
    <li className={place ? `reason admin-${place}` : "reason"} {...dropping}>
      <Handle
        id={`reason-${reason.id}`}
        label={t`Move ${name} with the arrow keys`}
        moves={[
          { key: "up", label: t`Move up`, arrow: "ArrowUp", move: step(-1) },
          { key: "down", label: t`Move down`, arrow: "ArrowDown", move: step(1) },
        ]}
        dragging={{
          draggable,
          onDragEnd,
          // The whole row is seen to move, though only its handle is held.
          onDragStart: (event: DragEvent<HTMLElement>) => {
            event.dataTransfer.setDragImage(event.currentTarget.parentElement!, 0, 0);
            onDragStart(event);
          },
        }}
      />
      <div className="reason-words">
        {languages.map((language) => {
          const id = inputOf(reason.id, language);
          return (
            <div key={language}>
              <Input
                id={id}
                lang={language}
                aria-label={`${name} · ${languageNames[language]}`}
                aria-invalid={Boolean(errors[id])}
                aria-describedby={errors[id] ? `${id}-error` : undefined}
                status={errors[id] ? "error" : ""}
                placeholder={languageNames[language]}
                maxLength={200}
                value={reason.title[language] ?? ""}
                onChange={({ target }) => write(language, target.value)}
              />
              {errors[id] && (
                <p id={`${id}-error`} className="small error-text">
                  {errors[id]}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t`Remove ${name}`}
        title={t`Remove`}
        onClick={() => onChange(reasons.filter((each) => each.id !== reason.id))}
      />
    </li>
  );
}
