from django.apps import AppConfig


class PhoneConfig(AppConfig):
    name = "afterloop.channels.phone"
    label = "phone"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.channels.phone import wiring  # noqa: F401
