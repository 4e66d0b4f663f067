from django.apps import AppConfig


class CustomersConfig(AppConfig):
    name = "afterloop.service.customers"
    label = "customers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.service.customers import wiring  # noqa: F401
