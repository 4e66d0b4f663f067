from django.apps import AppConfig


class EmailConfig(AppConfig):
    name = "afterloop.channels.email"
    label = "email"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.channels.email import wiring  # noqa: F401
