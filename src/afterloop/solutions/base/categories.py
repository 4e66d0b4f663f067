"""The categories that an installation starts with; the business changes them as it learns."""

from __future__ import annotations

from afterloop.kernel.actor import system
from afterloop.service.tickets.actions.categories import create_category
from afterloop.service.tickets.models import Category
from afterloop.service.tickets.schemas.categories import CreateCategory

CATEGORIES = {
    "product": ("产品问题", "Product", {"fault": ("功能故障", "Fault"), "quality": ("质量与外观", "Quality")}),
    "usage": ("使用咨询", "How to use it", {}),
    "service": (
        "服务问题",
        "Service",
        {"visit": ("上门与安装", "Visits and installation"), "attitude": ("服务态度", "Conduct")},
    ),
    "delivery": ("物流配送", "Delivery", {}),
    "price": ("价格与收费", "Prices and charges", {}),
}


def install() -> None:
    """Only where there is no category at all."""
    if Category.objects.exists():
        return
    by = system("installation")
    for key, (chinese, english, below) in CATEGORIES.items():
        title = {"zh-Hans": chinese, "en": english}
        parent = create_category(CreateCategory(key=key, title=title), by=by)
        for child, (its_chinese, its_english) in below.items():
            its_title = {"zh-Hans": its_chinese, "en": its_english}
            create_category(CreateCategory(key=f"{key}-{child}", title=its_title, parent=parent.pk), by=by)
