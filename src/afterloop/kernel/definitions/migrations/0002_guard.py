from __future__ import annotations

from django.db import migrations

GUARD = """
CREATE SEQUENCE definitions_stamp AS bigint CACHE 1;
INSERT INTO definitions_liveset (id, stamp) VALUES (1, nextval('definitions_stamp'));

-- A draft is free. What was once live is what runs and submissions point at: it may retire, and nothing else.
-- (Its author may become unknown, when a user is erased.)
CREATE FUNCTION definitions_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'draft' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    ELSIF NEW.status IN ('draft', 'live') AND NEW.definition_id = OLD.definition_id THEN
      RETURN NEW;
    END IF;
  ELSIF TG_OP = 'UPDATE' AND NEW.status IN (OLD.status, 'retired')
     AND (NEW.id, NEW.definition_id, NEW.number, NEW.format, NEW.body, NEW.grants, NEW.note, NEW.at)
       IS NOT DISTINCT FROM
         (OLD.id, OLD.definition_id, OLD.number, OLD.format, OLD.body, OLD.grants, OLD.note, OLD.at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a version that was live never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER definitions_version_guard BEFORE UPDATE OR DELETE ON definitions_version
  FOR EACH ROW EXECUTE FUNCTION definitions_version_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("definitions", "0001_initial")]
    operations = [
        migrations.RunSQL(
            GUARD,
            "DROP TRIGGER definitions_version_guard ON definitions_version;"
            " DROP FUNCTION definitions_version_guard(); DROP SEQUENCE definitions_stamp;",
        ),
    ]
