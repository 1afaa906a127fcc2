from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("diary", "0008_groups_of_earlier_items"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="supplementdose",
            index=models.Index(fields=["supplement", "date"], name="dose_days_of_supplement"),
        ),
    ]
