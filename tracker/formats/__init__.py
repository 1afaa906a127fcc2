"""How dates read in each language where Django's way is not the product's; found by FORMAT_MODULE_PATH."""
