from django.apps import AppConfig


class ScriptsConfig(AppConfig):
    name = "afterloop.service.scripts"
    label = "scripts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.service.scripts import wiring  # noqa: F401
