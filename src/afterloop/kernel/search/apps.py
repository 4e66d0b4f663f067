from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "afterloop.kernel.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel.search import wiring  # noqa: F401
