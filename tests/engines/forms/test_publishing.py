from __future__ import annotations

import pytest
from django.db import connection

from afterloop.engines.forms import projections
from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions, queries
from afterloop.kernel.definitions.schemas import CreateDefinition, PublishDraft, SaveDraft
from afterloop.kernel.errors import Invalid
from tests.engines.forms.bodies import field, option


def publish(*fields, key="f1"):
    """A form with these fields, live; or its next version."""
    body = {"format": 1, "fields": list(fields)}
    known = queries.live("form", key)
    if known:
        actions.save_draft(known.version.definition_id, SaveDraft(body=body), by=system())
        actions.publish_draft(known.version.definition_id, PublishDraft(), by=system())
    else:
        wish = CreateDefinition(kind="form", key=key, title={"en": "Form"}, body=body)
        actions.publish_draft(actions.create_definition(wish, by=system()), PublishDraft(), by=system())
    return queries.live("form", key).version


def columns(version):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s ORDER BY 1",
            [projections.table_of(version.definition_id)],
        )
        return {name: kind for name, kind in cursor.fetchall() if name not in ("record_id", "version_id")}


def rows(version):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {projections.table_of(version.definition_id)} ORDER BY record_id")
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def refused(*fields, key="f1"):
    with pytest.raises(Invalid) as refusal:
        publish(*fields, key=key)
    return set(refusal.value.fields)


def test_listed_searchable_and_reportable_fields_get_typed_columns(db):
    version = publish(
        field("a", listed=True),
        field("b", "number", reportable=True),
        field("c", "date", searchable=True),
        field("d", "select", listed=True),
        field("plain"),
        field("secret", personal=True, listed=True),
        field("files", "attachment", listed=True),
    )
    assert columns(version) == {"f_a": "text", "f_b": "numeric", "f_c": "date", "f_d": "text"}


def test_a_new_version_widens_the_table_and_never_narrows_it(db):
    publish(field("a", listed=True))
    version = publish(field("b", "number", listed=True))
    assert columns(version) == {"f_a": "text", "f_b": "numeric"}


def test_a_published_field_keeps_its_kind_of_column(db):
    publish(field("a", listed=True), field("b"))
    assert refused(field("a", "number"), field("b", "date")) == {"body.fields.0.type", "body.fields.1.type"}
    publish(field("a", "long_text", listed=True), field("b", "select"))  # text stays text


def test_a_field_taken_out_cannot_come_back_as_another_kind(db):
    publish(field("a", "number"))
    publish(field("b"))
    assert refused(field("a", "date")) == {"body.fields.0.type"}


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ([], "body.fields"),
        ([field("a"), field("a")], "body.fields.1.key"),
        ([field("a", "select", options=[])], "body.fields.0.options"),
        ([field("a", "select", options=[option("x"), option("x")])], "body.fields.0.options"),
        ([field("a", "number", min=3, max=2)], "body.fields.0.max"),
        ([field("a", "date", min="2026-02-01", max="2026-01-01")], "body.fields.0.max"),
        ([field("a", "select", default="zzz")], "body.fields.0.default"),
        ([field("a", "number", max=2, default=3)], "body.fields.0.default"),
        ([field("a", max_length=2, default="abc")], "body.fields.0.default"),
        ([field("A")], "body.fields.0.key"),
        ([field("a; drop table")], "body.fields.0.key"),
        ([field("a", label={})], "body.fields.0.label"),
        ([field("a", label={"en": "x" * 201})], "body.fields.0.label"),
        ([field("a", "hologram")], "body.fields.0"),
        ([field("a", colour="red")], "body.fields.0.colour"),
        ([field("a", "number", min="many")], "body.fields.0.min"),
        ([field(f"k{n}") for n in range(301)], "body.fields"),
        ([field("a", "select", options=[option(f"o{n}") for n in range(2001)])], "body.fields.0.options"),
    ],
)
def test_a_form_that_makes_no_sense_cannot_go_live(db, fields, path):
    assert refused(*fields) == {path}


def test_answers_are_written_into_their_columns_and_written_again(db):
    version = publish(field("a", listed=True), field("n", "number", listed=True), field("d", "date", listed=True))
    projections.write(version, 7, {"a": "x", "n": "12.50", "d": "2026-11-21"})
    projections.write(version, 7, {"a": "y", "n": "0.1"})
    [row] = rows(version)
    assert (row["record_id"], row["version_id"], row["f_a"]) == (7, version.id, "y")
    assert (str(row["f_n"]), row["f_d"]) == ("0.1", None)


def test_many_rows_are_written_in_one_statement(db, django_assert_num_queries):
    version = publish(field("a", listed=True), field("n", "number", listed=True), field("d", "date", listed=True))
    stamp = queries.stamp()
    projections.plan(version.definition_id, stamp=stamp)
    with django_assert_num_queries(1):
        data = {"a": "热水器", "n": "123456789012345.123", "d": "2026-11-21"}
        projections.write_many(version.definition_id, [(n, version.id, data) for n in range(1, 500)], stamp=stamp)
    assert len(rows(version)) == 499
    assert str(rows(version)[0]["f_n"]) == "123456789012345.123"


def test_writing_with_a_known_stamp_is_one_statement(db, django_assert_num_queries):
    publish(field("a", listed=True))
    live = queries.live("form", "f1")
    projections.write(live.version, 1, {"a": "x"}, stamp=live.stamp)
    with django_assert_num_queries(1):
        projections.write(live.version, 2, {"a": "x"}, stamp=live.stamp)


def test_who_knows_the_columns_of_before_fills_those_of_now(db):
    """A request that came in before the form went live is done after its columns were filled from what there was."""
    old = publish(field("a"))
    before = queries.live("form", "f1").stamp
    projections.write(old, 1, {"a": "x"}, stamp=before)
    new = publish(field("a", listed=True))
    projections.write(old, 2, {"a": "y"}, stamp=before)
    projections.write_many(old.definition_id, [(3, old.id, {"a": "z"})], stamp=before)
    assert [(row["record_id"], row["f_a"]) for row in rows(new)] == [(1, None), (2, "y"), (3, "z")]


def test_a_record_of_an_old_version_fills_the_columns_of_the_new_one(db):
    old = publish(field("a"))
    new = publish(field("a", listed=True), field("b", listed=True))
    projections.write(old, 1, {"a": "x"})
    [row] = rows(new)
    assert (row["f_a"], row["f_b"], row["version_id"]) == ("x", None, old.id)


def test_what_becomes_personal_is_emptied_and_written_no_more(db):
    old = publish(field("a", listed=True), field("b", listed=True))
    projections.write(old, 1, {"a": "secret", "b": "x"})
    new = publish(field("a", listed=True, personal=True), field("b", listed=True))
    projections.write(old, 2, {"a": "secret", "b": "y"})
    assert [(row["f_a"], row["f_b"]) for row in rows(new)] == [(None, "x"), (None, "y")]
    assert projections.plan(new.definition_id).keys == ("b",)
    publish(field("a", listed=True), field("b", listed=True))
    projections.write(new, 3, {"a": "open", "b": "z"})
    assert rows(new)[2]["f_a"] == "open"


def records(data):
    """Records in memory: {id: row}."""

    def rows(definition, after, limit):
        return [row for number, row in sorted(data.items()) if number > after][:limit]

    return projections.Source(rows, lambda ids: [pk for pk in ids if pk in data])


def test_a_record_that_comes_in_during_a_rebuild_keeps_its_row(db):
    version = publish(field("a", listed=True))
    data = {n: (n, version.id, {"a": "x"}) for n in (1, 2)}
    projections.write_many(version.definition_id, data.values())
    known = records(data)

    def rows_and_then_one_more(definition, after, limit):
        found = known.rows(definition, after, limit)
        data[3] = (3, version.id, {"a": "new"})
        projections.write_many(version.definition_id, [data[3]])
        return found

    list(projections.rebuild(version.definition_id, projections.Source(rows_and_then_one_more, known.present)))
    assert [row["f_a"] for row in rows(version)] == ["x", "x", "new"]


def jobs_waiting():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'forms.rebuild'")
        return cursor.fetchone()[0]


def test_a_new_column_is_filled_by_a_job_and_nothing_else_wakes_one(db):
    publish(field("a", listed=True), field("b"))
    assert jobs_waiting() == 0, "there are no records yet"
    publish(field("a", listed=True), field("b", max_length=7))
    assert jobs_waiting() == 0
    publish(field("a", listed=True, personal=True), field("b"))
    assert jobs_waiting() == 0
    publish(field("a", listed=True), field("b", reportable=True))
    assert jobs_waiting() == 1


def test_rebuilding_fills_a_new_column_and_drops_rows_without_a_record(db):
    old = publish(field("a"), field("b", listed=True))
    data = {n: (n, old.id, {"a": f"a{n}", "b": "b"}) for n in range(1, 26)}
    projections.write_many(old.definition_id, [*data.values(), (99, old.id, {})])
    new = publish(field("a", listed=True), field("b", listed=True))
    del data[3]

    assert list(projections.rebuild(new.definition_id, records(data), batch=10)) == [11, 21, 25]
    assert [row["f_a"] for row in rows(new)] == [f"a{n}" for n in sorted(data)]


def test_a_rebuild_can_be_taken_up_where_it_stopped(db):
    version = publish(field("a", listed=True))
    source = records({n: (n, version.id, {"a": "x"}) for n in range(1, 31)})
    steps = projections.rebuild(version.definition_id, source, batch=10)
    reached = next(steps)
    steps.close()
    assert len(rows(version)) == 10
    assert list(projections.rebuild(version.definition_id, source, after=reached, batch=10)) == [20, 30]
    assert len(rows(version)) == 30


def test_rows_of_erased_records_can_be_forgotten(db):
    version = publish(field("a", listed=True))
    projections.write_many(version.definition_id, [(n, version.id, {"a": "x"}) for n in (1, 2, 3)])
    projections.forget(version.definition_id, [1, 3])
    assert [row["record_id"] for row in rows(version)] == [2]
