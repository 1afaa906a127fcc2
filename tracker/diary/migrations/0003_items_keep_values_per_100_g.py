"""Items keep per 100 g whatever grows with their amount, so that changing it back and forth loses nothing."""

import django.core.validators
from django.db import migrations, models
from django.db.models import DecimalField, ExpressionWrapper, F
from django.db.models.functions import Round

AMOUNTS = ("added_magnesium_mg", "caffeine_mg", "alcohol_g")


def per_100_g(amount):
    """Return an amount of an item as the amount in 100 g of it, in the three places of the column."""
    value = ExpressionWrapper(F(amount) * 100 / F("grams"), DecimalField(max_digits=9, decimal_places=3))
    return Round(value, precision=3)


def fill(apps, schema_editor):
    """Compute the new columns of what was logged; what has no grams or no amount has none."""
    items = apps.get_model("diary", "MealItem").objects.using(schema_editor.connection.alias)
    items.filter(grams__gt=0).update(**{f"{amount}_per_100_g": per_100_g(amount) for amount in AMOUNTS})


class Migration(migrations.Migration):
    dependencies = [("diary", "0002_favourites_and_what_items_keep")]

    operations = [
        *(
            migrations.AddField(
                model_name="mealitem",
                name=f"{amount}_per_100_g",
                field=models.DecimalField(
                    blank=True,
                    decimal_places=3,
                    max_digits=9,
                    null=True,
                    validators=[django.core.validators.MinValueValidator(0)],
                ),
            )
            for amount in AMOUNTS
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
