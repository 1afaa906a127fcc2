"""The files of our format and their columns, in the order they are written; README.md says what they mean."""

AMOUNTS = (
    "magnesium_mg_per_100_g",
    "energy_kcal_per_100_g",
    "calcium_mg_per_100_g",
    "potassium_mg_per_100_g",
    "zinc_mg_per_100_g",
    "phosphorus_mg_per_100_g",
    "caffeine_mg_per_100_g",
    "alcohol_g_per_100_g",
    "typical_caffeine_mg_per_100_g",
    "typical_alcohol_g_per_100_g",
)
COLUMNS = {
    "sources": ("key", "name", "data_set", "release", "derivation", "licence", "citation"),
    "foods": (
        "source_id",
        "source",
        "source_name",
        "group",
        "fdc_id",
        "ndb_number",
        "is_branded",
        *AMOUNTS,
        "typical_source",
        "is_brewed",
        "stated_on",
        "value_origins",
        "value_note",
    ),
    "portions": ("source_id", "origin", "description", "sequence", "gram_weight"),
    "names": ("source_id", "language", "text", "kind", "position", "portion", "portion_origin"),
}
# What tells the rows of a file apart.
KEYS = {
    "sources": ("key",),
    "foods": ("source_id",),
    "portions": ("source_id", "origin", "description"),
    "names": ("source_id", "language", "text"),
}

DERIVATIONS = ("analysed", "calculated", "imputed", "assumed-zero", "label", "estimated")
PORTION_ORIGINS = ("usda", "derived", "everyday")
NAME_KINDS = ("plain", "synonym")
