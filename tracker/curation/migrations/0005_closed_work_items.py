from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("curation", "0004_former_values"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="workitem",
            options={
                "ordering": ["kind", "-people", "-entries", "-weight", "pk"],
                "verbose_name": "worklist item",
                "verbose_name_plural": "worklist items",
            },
        ),
        migrations.RemoveConstraint(
            model_name="workitem",
            name="work_item_stands_once",
        ),
        migrations.RemoveConstraint(
            model_name="workitem",
            name="work_pair_stands_once",
        ),
        migrations.RemoveIndex(
            model_name="workitem",
            name="work_item_open",
        ),
        migrations.AddField(
            model_name="workitem",
            name="weight",
            field=models.DecimalField(decimal_places=3, default=0, max_digits=16),
        ),
        migrations.AddIndex(
            model_name="workitem",
            index=models.Index(
                condition=models.Q(("closed_at", None)),
                fields=["kind", "-people", "-entries", "-weight"],
                name="work_item_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="workitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_at", None), ("other_food", None)),
                fields=("kind", "food"),
                name="work_item_stands_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="workitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_at", None)),
                fields=("kind", "food", "other_food"),
                name="work_pair_stands_once",
            ),
        ),
    ]
