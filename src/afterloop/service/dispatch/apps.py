from django.apps import AppConfig


class DispatchConfig(AppConfig):
    name = "afterloop.service.dispatch"
    label = "dispatch"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.service.dispatch import wiring  # noqa: F401
