from django.apps import AppConfig


class TicketsConfig(AppConfig):
    name = "afterloop.service.tickets"
    label = "tickets"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.service.tickets import wiring  # noqa: F401
