"""What SQL made of expressions calls where PostgreSQL would stop with an error, or an argument would stand twice.

Their Python twins are in `kernel/expressions/values.py` and `functions/`; the vectors and property tests compare them.
"""

import json
from pathlib import Path

from django.db import migrations

from afterloop.kernel import expressions

FOLDING = json.loads((Path(expressions.__file__).parent / "folding.json").read_text(encoding="utf-8"))
BEYOND_ASCII = "".join(letter for letter in FOLDING["from"] if not letter.isascii())

# name, parameters, result, body
FUNCTIONS = {
    # Looking up 225 letters takes 60 µs for a short text; most texts have none of those outside of ASCII.
    "expr_fold(v text)": (
        "text",
        f"""SELECT CASE WHEN v ~ '[{BEYOND_ASCII}]' THEN translate(v, '{FOLDING["from"]}', '{FOLDING["to"]}')
          ELSE lower(v COLLATE "C") END""",
    ),
    "expr_bounded(v text)": ("text", "SELECT CASE WHEN length(v) <= 100000 THEN v END"),
    "expr_replace(v text, old text, new text)": (
        "text",
        """SELECT CASE WHEN old = '' THEN v
          WHEN length(v) + (length(v) - length(replace(v, old, ''))) / greatest(length(old), 1)::bigint
            * (length(new) - length(old)) <= 100000 THEN replace(v, old, new) END""",
    ),
    "expr_local(v timestamptz, zone text)": (
        "timestamp",
        """SELECT CASE WHEN v AT TIME ZONE zone BETWEEN timestamp '0001-01-01' AND timestamp '9999-12-31 23:59:59.999999'
           THEN v AT TIME ZONE zone END""",
    ),
    "expr_divide(a numeric, b numeric)": (
        "numeric",
        """SELECT CASE WHEN b <> 0 THEN
             sign(a) * sign(b) * div(2000000000000 * abs(a) + abs(b), 2 * abs(b)) * 0.000000000001 END""",
    ),
    "expr_round(v numeric, places numeric)": (
        "numeric",
        "SELECT round(v, greatest(-20, least(12, trunc(places)))::int)",
    ),
    "expr_number(v text)": (
        "numeric",
        r"""SELECT CASE WHEN btrim(v, E' \t\r\n\u3000') ~ '^-?[0-9]{1,20}(\.[0-9]{1,12})?$'
             THEN btrim(v, E' \t\r\n\u3000')::numeric END""",
    ),
    "expr_cut(v text, first numeric, count numeric)": (
        "text",
        """SELECT CASE WHEN greatest(trunc(first), 1) < trunc(first) + greatest(trunc(count), 0)
             AND trunc(first) <= length(v)
           THEN substr(v, greatest(trunc(first), 1)::int,
             least(trunc(first) + greatest(trunc(count), 0) - greatest(trunc(first), 1), length(v))::int)
           ELSE left(v, 0) END""",
    ),
    "expr_right(v text, count numeric)": (
        "text",
        "SELECT right(v, least(greatest(trunc(count), 0), length(v))::int)",
    ),
    "expr_date(y numeric, m numeric, d numeric)": (
        "date",
        """SELECT CASE WHEN trunc(y) BETWEEN 1 AND 9999 AND trunc(m) BETWEEN 1 AND 12 AND trunc(d) BETWEEN 1
             AND extract(day FROM make_date(least(greatest(trunc(y), 1), 9999)::int,
                   least(greatest(trunc(m), 1), 12)::int, 1) + interval '1 month' - interval '1 day')
           THEN make_date(trunc(y)::int, trunc(m)::int, trunc(d)::int) END""",
    ),
    "expr_add_days(v date, count numeric)": (
        "date",
        """SELECT CASE WHEN abs(trunc(count)) <= 4000000
             AND (v - date '0001-01-01') + trunc(count) BETWEEN 0 AND 3652058 THEN v + trunc(count)::int END""",
    ),
    "expr_add_months(v date, count numeric)": (
        "date",
        """SELECT CASE WHEN abs(trunc(count)) <= 4000000
             AND extract(year FROM v) * 12 + extract(month FROM v) - 1 + trunc(count) BETWEEN 12 AND 119999
           THEN (v + make_interval(months => trunc(count)::int))::date END""",
    ),
    "expr_add_minutes(v timestamptz, count numeric, factor int)": (
        "timestamptz",
        """SELECT CASE WHEN abs(count) <= 5760000000 AND extract(epoch FROM v) + trunc(count * factor * 60, 6)
             BETWEEN -62135596800 AND 253402300799.999999
           THEN v + make_interval(hours => least(greatest(trunc(count * factor / 60), -96000000), 96000000)::int,
             secs => trunc(mod(count * factor * 60, 3600), 6)::double precision) END""",
    ),
    "expr_day_start(v date, zone text)": (
        "timestamptz",
        "SELECT greatest(v::timestamp AT TIME ZONE zone, timestamptz '0001-01-01 00:00:00+00')",
    ),
    "expr_day_end(v date, zone text)": (
        "timestamptz",
        "SELECT (v + 1)::timestamp AT TIME ZONE zone",
    ),
}


def create() -> str:
    return "\n".join(
        f"CREATE OR REPLACE FUNCTION {name} RETURNS {gives} LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ {body} $$;"
        for name, (gives, body) in FUNCTIONS.items()
    )


def drop() -> str:
    return "\n".join(f"DROP FUNCTION {name};" for name in FUNCTIONS)


class Migration(migrations.Migration):
    dependencies = [("kernel", "0004_quiet_jobs")]
    operations = [migrations.RunSQL(create(), drop())]
