"""Pages: own foods, recipes, own tap water."""
