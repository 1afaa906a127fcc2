from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("foods", "0002_own_foods_recipes_and_drinks")]

    operations = [
        migrations.AddIndex(
            model_name="food",
            index=models.Index(
                condition=models.Q(("is_branded", False)),
                fields=["group", "source_name"],
                name="food_browse_generic",
            ),
        ),
    ]
