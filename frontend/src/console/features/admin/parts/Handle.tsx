import { HolderOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Dropdown } from "antd";
import { type HTMLAttributes, useState } from "react";

export interface Move {
  key: string;
  label: string;
  /** The arrow key that does the same. */
  arrow?: string;
  /** Without it there is no such place now. */
  move?: (() => void) | undefined;
}

interface Props {
  id: string;
  label: string;
  moves: readonly Move[];
  /** Where the handle itself is what is dragged. */
  dragging?: Pick<HTMLAttributes<HTMLElement>, "draggable" | "onDragStart" | "onDragEnd">;
}

/** Held by the pointer it is dragged; the arrow keys move it a step, and so does the menu, for fingers too. */
export function Handle({ id, label, moves, dragging }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown
      trigger={["click"]}
      open={isOpen}
      onOpenChange={setOpen}
      menu={{
        items: moves.map(({ key, label: words, move }) => ({
          key,
          label: words,
          disabled: !move,
          onClick: () => move?.(),
        })),
      }}
    >
      <button
        type="button"
        id={id}
        className="admin-fold admin-handle"
        aria-label={label}
        title={t`Move`}
        onKeyDown={(event) => {
          const wanted = moves.find(({ arrow }) => arrow === event.key);
          if (!wanted || isOpen) return;
          event.preventDefault();
          wanted.move?.();
        }}
        {...dragging}
      >
        <HolderOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
