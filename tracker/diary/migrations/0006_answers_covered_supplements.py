"""Until now one answer was about everything that went in: it stands for supplements too."""

from django.db import migrations
from django.db.models import F


def answer_for_supplements(apps, schema_editor):
    """Copy the answer for food and drink."""
    apps.get_model("diary", "DiaryDay").objects.update(supplements=F("status"))


class Migration(migrations.Migration):
    dependencies = [("diary", "0005_completeness_of_each_kind")]

    operations = [migrations.RunPython(answer_for_supplements, migrations.RunPython.noop)]
