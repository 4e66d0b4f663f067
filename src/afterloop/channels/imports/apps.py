from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "afterloop.channels.imports"
    label = "imports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.channels.imports import wiring  # noqa: F401
