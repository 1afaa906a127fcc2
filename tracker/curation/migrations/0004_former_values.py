import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    """Former values once for all entries that held the same; nobody has made a correction yet."""

    dependencies = [
        ("curation", "0003_worklist_looks"),
        ("diary", "0004_corrected_items"),
        ("foods", "0006_imports_history_and_provenance"),
    ]

    operations = [
        migrations.DeleteModel(name="CorrectedItem"),
        migrations.AlterModelOptions(
            name="correction",
            options={
                "base_manager_name": "all_rows",
                "ordering": ["-made_at"],
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
            },
        ),
        migrations.AlterField(
            model_name="correction",
            name="food",
            field=models.ForeignKey(
                editable=False,
                on_delete=models.deletion.CASCADE,
                related_name="+",
                to="foods.food",
            ),
        ),
        migrations.AddField(
            model_name="correction",
            name="reason",
            field=models.CharField(blank=True, max_length=500, verbose_name="reason"),
        ),
        migrations.AddField(
            model_name="correction",
            name="entries",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="entries"),
        ),
        migrations.CreateModel(
            name="FormerValues",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "magnesium_mg_per_100_g",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=9,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                (
                    "added_magnesium_mg_per_100_g",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=9,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                (
                    "caffeine_mg_per_100_g",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=9,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                ("caffeine_is_typical", models.BooleanField(default=False)),
                (
                    "alcohol_g_per_100_g",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=9,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                ("alcohol_is_typical", models.BooleanField(default=False)),
                ("value_source", models.CharField(blank=True, max_length=200)),
                (
                    "value_kind",
                    models.CharField(
                        choices=[
                            ("table", "from a table"),
                            ("estimate", "estimated from a similar food"),
                            ("guess", "your guess"),
                            ("unknown", "no value"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value_note", models.CharField(blank=True, max_length=200)),
                ("corrected_at", models.DateTimeField(null=True)),
                (
                    "correction",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=models.deletion.CASCADE,
                        related_name="former_values",
                        to="curation.correction",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["correction", "value_note"], name="former_values_of_correction")
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "correction",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=models.deletion.CASCADE,
                        related_name="items",
                        to="curation.correction",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=models.deletion.CASCADE,
                        related_name="corrections",
                        to="diary.mealitem",
                    ),
                ),
                (
                    "former",
                    models.ForeignKey(
                        on_delete=models.deletion.CASCADE,
                        related_name="items",
                        to="curation.formervalues",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("correction", "item"), name="item_corrected_once_by_each")
                ],
            },
        ),
    ]
