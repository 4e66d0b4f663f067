"""A share or grant changes somebody's rights by what it opens, not by the words of its reason (which erasing empties)."""

from django.db import migrations

NARROW = """
DROP TRIGGER rights_changed ON people_accessgrant;
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE OF user_id, unit_id, verbs, until ON people_accessgrant
  FOR EACH STATEMENT EXECUTE FUNCTION people_rights_changed();
DROP TRIGGER rights_changed ON people_recordshare;
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE OF entity, record_id, user_id, unit_id, verbs, until
  ON people_recordshare FOR EACH STATEMENT EXECUTE FUNCTION people_rights_changed();
"""
WIDE = """
DROP TRIGGER rights_changed ON people_accessgrant;
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE ON people_accessgrant
  FOR EACH STATEMENT EXECUTE FUNCTION people_rights_changed();
DROP TRIGGER rights_changed ON people_recordshare;
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE ON people_recordshare
  FOR EACH STATEMENT EXECUTE FUNCTION people_rights_changed();
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunSQL(NARROW, WIDE)]
