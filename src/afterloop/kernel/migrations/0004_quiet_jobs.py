from __future__ import annotations

from django.db import migrations

# A NOTIFY inside a transaction takes a lock over the whole database until the commit. Jobs are deferred inside
# business transactions, so the worker asks for them instead (`kernel.jobs`).
QUIET = """
DROP TRIGGER IF EXISTS procrastinate_jobs_notify_queue_job_inserted_v1 ON procrastinate_jobs;
DROP TRIGGER IF EXISTS procrastinate_jobs_notify_queue_job_aborted_v1 ON procrastinate_jobs;
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0003_limits"), ("procrastinate", "0041_post_retry_failed_job")]
    operations = [migrations.RunSQL(QUIET, migrations.RunSQL.noop)]
