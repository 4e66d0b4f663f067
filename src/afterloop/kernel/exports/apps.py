from django.apps import AppConfig


class ExportsConfig(AppConfig):
    name = "afterloop.kernel.exports"
    label = "exports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel.exports import wiring  # noqa: F401
