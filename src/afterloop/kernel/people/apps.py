from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "afterloop.kernel.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel.people import wiring  # noqa: F401
