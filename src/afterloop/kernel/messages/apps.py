from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "afterloop.kernel.messages"
    label = "messages"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel.messages import wiring  # noqa: F401
