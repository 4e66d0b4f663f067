"""Units of the organisation: 300 outlets in one table, those above them by name or path."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from afterloop.channels.imports.nouns.noun import MOST_WORDS, Asked, Noun, Wish, taken
from afterloop.engines.forms.body import FormBody
from afterloop.kernel.actor import Actor
from afterloop.kernel.people import wording
from afterloop.kernel.people.actions import import_units
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.people.schemas.importing import MOST_UNITS, ImportUnits
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.plain import PlainRow

NAMES = {
    "name": "名称 单位名称 组织 组织名称 部门名称 网点 网点名称 部门 name unit unit_name outlet",
    "parent": "上级 上级组织 上级单位 上级部门 所属区域 所属大区 parent parent_unit above region",
    "kind": "类型 类别 组织类型 网点类型 kind type unit_type",
    "third_party": "第三方 是否第三方 授权 外部 third_party external",
    "time_zone": "时区 time_zone timezone",
}


class Units(Noun):
    key, verb, most, batch = "unit", "unit.create", MOST_UNITS, MOST_UNITS  # all at once: rows stand in any order
    names = NAMES

    def asked(self, form: FormBody | None) -> list[Asked]:
        kinds = tuple(kind_word(kind) for kind in wording.KINDS)
        return [
            self.ask(
                "name",
                _("Unit"),
                required=True,
                example=_("Hangzhou West Lake outlet"),
                against=("上级", "parent", "类型", "kind", "type"),
            ),
            self.ask(
                "parent",
                _("Unit above"),
                help=_("By name, or as a path: East / Zhejiang. Empty: below the top."),
                example=_("East region"),
                open=True,
            ),
            self.ask(
                "kind",
                _("Kind of unit"),
                words=kinds,
                example=kinds[2],
                help=_("Empty: department."),
            ),
            self.ask(
                "third_party",
                _("Third party"),
                words=(_("yes"), _("no")),
                example=_("no"),
                help=_("An authorised firm of its own."),
            ),
            self.ask(
                "time_zone",
                _("Time zone"),
                example="Asia/Shanghai",
                help=_("Empty: as the unit above."),
            ),
        ]

    def worded(self, asked: list[Asked], by: Actor) -> list[Asked]:
        return [replace(one, words=unit_words(by)) if one.key == "parent" else one for one in asked]

    def take(self, rows: list[PlainRow], wish: Wish, by: Actor, *, dry: bool) -> list[Outcome]:
        return taken(lambda: import_units(ImportUnits(rows=rows), by=by), dry=dry)


def kind_word(kind: str) -> str:
    return {
        "headquarters": _("headquarters"),
        "region": _("region"),
        "outlet": _("outlet"),
        "department": _("department"),
        "team": _("team"),
    }[kind]


def unit_words(by: Actor) -> tuple[str, ...]:
    """The open units that this actor sees, by name where that says it all, else by path."""
    rows = OrgUnit.objects.visible_to(by, "unit.view").filter(closed_at=None).order_by("path")
    places = wording.Places(rows.values_list("id", "name", "parent_id"))
    ids = list(places.names)[:MOST_WORDS]
    return tuple(
        places.names[pk] if len(places.by_name[wording.word(places.names[pk])]) == 1 else places.shown(pk) for pk in ids
    )
