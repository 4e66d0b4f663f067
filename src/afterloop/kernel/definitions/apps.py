from django.apps import AppConfig


class DefinitionsConfig(AppConfig):
    name = "afterloop.kernel.definitions"
    label = "definitions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel.definitions import wiring  # noqa: F401
