import { useLingui as useI18n } from "@lingui/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { Tree } from "../parts/Tree";
import type { Node } from "../parts/nodes";
import { useMove } from "./move";
import { isWithin, type Unit } from "./tree";
import { asKind, kindWords } from "./words";

interface Props {
  nodes: Node<Unit>[];
  units: Unit[];
  current: number | undefined;
  /** Everything unfolded, as while searching. */
  isOpen: boolean;
}

export function UnitTree({ nodes, units, current, isOpen }: Props) {
  const { t } = useLingui();
  const mayMove = useMay("unit.move");
  const move = useMove(units);
  return (
    <nav className="admin-tree" aria-label={t({ message: "Units", context: "administration" })}>
      {nodes.length ? (
        <Tree
          nodes={nodes}
          name={({ name }) => name}
          chosen={current}
          isOpen={isOpen}
          className={({ closed_at }) => Boolean(closed_at) && "closed"}
          rules={{
            mayDrag: (unit) => mayMove && unit.parent !== null && !unit.closed_at,
            takes: (dragged, onto) => !onto.closed_at && !isWithin(onto, dragged) && dragged.parent !== onto.id,
            drop: move,
          }}
        >
          {(unit, hidden) => <Name unit={unit} isCurrent={unit.id === current} hidden={hidden} />}
        </Tree>
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
