import { CaretDownOutlined, CaretRightOutlined } from "@ant-design/icons";
import { useLingui as useI18n } from "@lingui/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { useMove } from "./move";
import { countBelow, foldedAtFirst, isWithin, type Node, type Unit } from "./tree";
import { asKind, kindWords } from "./words";

interface Props {
  nodes: Node[];
  units: Unit[];
  current: number | undefined;
  /** Everything unfolded, as while searching. */
  isOpen: boolean;
}

export function Tree({ nodes, units, current, isOpen }: Props) {
  const { t } = useLingui();
  const [folded, setFolded] = useState<ReadonlySet<number>>(() =>
    foldedAtFirst(
      nodes,
      units.find(({ id }) => id === current),
    ),
  );
  const [dragged, setDragged] = useState<Unit>();
  const [over, setOver] = useState<number>();
  const mayMove = useMay("unit.move");
  const move = useMove(units);
  const fold = (id: number) =>
    setFolded((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const takes = (unit: Unit) => dragged && !unit.closed_at && !isWithin(unit, dragged) && dragged.parent !== unit.id;
  const dragging = (unit: Unit) => ({
    draggable: mayMove && unit.parent !== null && !unit.closed_at,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = "move";
      setDragged(unit);
    },
    onDragEnd: end,
    onDragOver: (event: DragEvent) => {
      if (!takes(unit)) return;
      event.preventDefault();
      setOver(unit.id);
    },
    onDragLeave: () => setOver((before) => (before === unit.id ? undefined : before)),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged && takes(unit)) move(dragged, unit);
      end();
    },
  });

  const draw = (level: Node[]) => (
    <ul className="plain-list">
      {level.map((node) => {
        const { unit, below } = node;
        const isFolded = folded.has(unit.id) && !isOpen;
        const classes = [
          "admin-node",
          unit.id === current && "current",
          unit.id === over && "over",
          unit.closed_at && "closed",
        ];
        return (
          <li key={unit.id}>
            <div className={classes.filter(Boolean).join(" ")} {...dragging(unit)}>
              {below.length > 0 ? (
                <button
                  type="button"
                  className="admin-fold"
                  aria-expanded={!isFolded}
                  aria-label={isFolded ? t`Unfold ${unit.name}` : t`Fold ${unit.name}`}
                  onClick={() => fold(unit.id)}
                >
                  {isFolded ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
                </button>
              ) : (
                <span className="admin-fold" aria-hidden />
              )}
              <Name unit={unit} isCurrent={unit.id === current} hidden={isFolded ? countBelow(node) : 0} />
            </div>
            {below.length > 0 && !isFolded && draw(below)}
          </li>
        );
      })}
    </ul>
  );

  return (
    <nav className="admin-tree" aria-label={t({ message: "Units", context: "administration" })}>
      {nodes.length ? (
        draw(nodes)
      ) : (
        <Empty>
          <Trans>No unit has this name.</Trans>
        </Empty>
      )}
    </nav>
  );
}

/** `hidden`: so many units are folded away below it. */
function Name({ unit, isCurrent, hidden }: { unit: Unit; isCurrent: boolean; hidden: number }) {
  const { _ } = useI18n();
  return (
    <>
      <Link
        className="ellipsis"
        draggable={false}
        to="/admin/{-$section}/{-$record}"
        params={{ section: "units", record: String(unit.id) }}
        search={{}}
        aria-current={isCurrent ? "true" : undefined}
      >
        {unit.name}
      </Link>
      {hidden > 0 && (
        <span className="small hint">
          <Plural value={hidden} one="# below" other="# below" />
        </span>
      )}
      {unit.third_party && (
        <Chip>
          <Trans>Third party</Trans>
        </Chip>
      )}
      {unit.closed_at ? (
        <span className="small hint">
          <Trans context="unit">closed</Trans>
        </span>
      ) : (
        <span className="small hint">{_(kindWords[asKind(unit.kind)])}</span>
      )}
    </>
  );
}
