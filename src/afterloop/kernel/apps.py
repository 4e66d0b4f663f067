from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "afterloop.kernel"
    label = "kernel"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from afterloop.kernel import redaction, sweeps  # noqa: F401
        from afterloop.kernel.audit import wiring as audit  # noqa: F401
        from afterloop.kernel.live import wiring as live  # noqa: F401
        from afterloop.kernel.personal_data import wiring as personal_data  # noqa: F401
        from afterloop.kernel.retention import wiring as retention  # noqa: F401
