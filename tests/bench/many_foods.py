"""390,000 foods: the embedded table, and its foods once more under each of some made-up brands."""
# ruff: noqa: S608 (what is put into SQL are names of columns)

from django.db import connection

from foods.models import Food
from foods.search.spelling import rebuild_vocabulary

FOODS_WANTED = 390_000
# A brand is two of these, so that a beginning of two letters meets thousands of names, as in a real table.
FIRST = ("Bella", "Chef", "Golden", "Happy", "Maple", "Sunny")
SECOND = ("Barn", "Choice", "Farms", "Kitchen", "Organics", "Pantry", "Valley")


def brands() -> list[str]:
    """Return the made-up brands, always in the same order."""
    return [f"{first} {second}" for second in SECOND for first in FIRST]


def add_branded_foods() -> int:
    """Write the branded foods; return how many foods there are then."""
    standing = Food.objects.count()
    for brand in brands()[: FOODS_WANTED // standing]:
        with connection.cursor() as cursor:
            cursor.execute(copies(), [f"{brand}:", f"{brand} ", standing])
    rebuild_vocabulary()
    return Food.objects.count()


def copies() -> str:
    """Return the statement that writes each food of the table as the product of a brand."""
    values = {field.column: f'"{field.column}"' for field in Food._meta.concrete_fields[1:]}  # noqa: SLF001 (public: docs, Model _meta API)
    values |= {"id_in_source": "%s || id", "source_name": "%s || UPPER(source_name)", "is_branded": "TRUE"}
    columns = ", ".join(f'"{column}"' for column in values)
    copied = f"SELECT {', '.join(values.values())} FROM foods_food ORDER BY id LIMIT %s"
    return f"INSERT INTO foods_food ({columns}) {copied}"
