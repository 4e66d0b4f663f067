from django.apps import AppConfig


class ViewsConfig(AppConfig):
    name = "afterloop.kernel.views"
    label = "views"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel.views import wiring  # noqa: F401
