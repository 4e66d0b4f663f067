from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "afterloop.channels.portal"
    label = "portal"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.channels.portal import wiring  # noqa: F401
