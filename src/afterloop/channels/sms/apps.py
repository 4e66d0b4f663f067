from django.apps import AppConfig


class SmsConfig(AppConfig):
    name = "afterloop.channels.sms"
    label = "sms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.channels.sms import wiring  # noqa: F401
