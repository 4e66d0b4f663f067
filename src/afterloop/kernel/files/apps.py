from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "afterloop.kernel.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel.files import wiring  # noqa: F401
