from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "afterloop.channels.papers"
    label = "papers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.channels.papers import wiring  # noqa: F401
