"""Give items of the past the group their food is in today: nothing earlier is known."""

from typing import Any

from django.db import migrations
from django.db.models import OuterRef, Q, Subquery

SOFT_DRINKS, WATER = "soft-drinks", "water"
# As foods.water names plain water at the time of this migration.
BEGINNINGS = (
    "Beverages, water, ",
    "Mineral sparkling water",
    "Mineral still water",
    "Mineral water",
    "Spring still water",
    "Water, NFS",
    "Water, bottled",
    "Water, carbonated, plain",
    "Water, mineral",
    "Water, tap",
)
LABEL = ", mineral water"


def keep_groups(apps: Any, _schema_editor: Any) -> None:
    foods, items = apps.get_model("foods", "Food"), apps.get_model("diary", "MealItem")
    group = Subquery(foods.objects.filter(pk=OuterRef("food")).values("group")[:1])
    items.objects.filter(food__isnull=False).update(food_group=group)
    is_named_water = Q(source_name__endswith=LABEL)
    for beginning in BEGINNINGS:
        is_named_water |= Q(source_name__startswith=beginning)
    waters = foods.objects.filter(is_named_water, group=SOFT_DRINKS)
    items.objects.filter(food__in=waters.values("pk")).update(food_group=WATER)


class Migration(migrations.Migration):
    dependencies = [
        ("diary", "0007_items_keep_their_group"),
    ]

    operations = [
        migrations.RunPython(keep_groups, migrations.RunPython.noop),
    ]
