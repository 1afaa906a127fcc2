"""Foods in an order: by magnesium, by name, by likeness."""
