from __future__ import annotations

from django.db import migrations

EVENT = """
CREATE SEQUENCE events_event_id_seq AS bigint CACHE 1;
CREATE TABLE events_event (
  id bigint NOT NULL PRIMARY KEY DEFAULT nextval('events_event_id_seq'),
  name varchar(80) NOT NULL,
  number smallint NOT NULL,
  entity varchar(40) NOT NULL,
  record_id bigint NOT NULL,
  unit_id bigint,
  brand_id bigint,
  about varchar(60)[] NOT NULL,
  changes jsonb NOT NULL,
  facts jsonb NOT NULL,
  data jsonb NOT NULL,
  actor_kind varchar(12) NOT NULL,
  actor_id bigint,
  actor_name varchar(200) NOT NULL,
  cause_id bigint,
  depth smallint NOT NULL,
  cut boolean NOT NULL,
  at timestamptz NOT NULL
) PARTITION BY RANGE (id);
CREATE TABLE events_event_p0 PARTITION OF events_event FOR VALUES FROM (0) TO (10000000);
CREATE TABLE events_event_rest PARTITION OF events_event DEFAULT;
CREATE INDEX event_record ON events_event (entity, record_id, id);
CREATE INDEX event_about ON events_event USING gin (about);
CREATE INDEX event_cause ON events_event (cause_id) WHERE cause_id IS NOT NULL;

-- The log only grows. A redaction empties personal data and names itself; erasing whole events is for retention.
CREATE FUNCTION events_event_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('afterloop.redact', true) = 'on'
     AND (NEW.id, NEW.name, NEW.entity, NEW.record_id, NEW.actor_kind, NEW.actor_id, NEW.cause_id, NEW.at)
       IS NOT DISTINCT FROM
         (OLD.id, OLD.name, OLD.entity, OLD.record_id, OLD.actor_kind, OLD.actor_id, OLD.cause_id, OLD.at) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND current_setting('afterloop.retention', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'events are never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER events_event_guard BEFORE UPDATE OR DELETE ON events_event
  FOR EACH ROW EXECUTE FUNCTION events_event_guard();
"""


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        migrations.RunSQL(
            EVENT,
            "DROP TABLE events_event; DROP SEQUENCE events_event_id_seq; DROP FUNCTION events_event_guard();",
        ),
    ]
