from django.apps import AppConfig


class FormsConfig(AppConfig):
    name = "afterloop.engines.forms"
    label = "forms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.engines.forms import wiring  # noqa: F401
