"""The official downloads of USDA's FoodData Central: CSV files in a ZIP, see README.md in the folder above.

`foods.importers.fdc.reader.read` is the reader. It knows no database: Django is only in the keys of choices.
"""
