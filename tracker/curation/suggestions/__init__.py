"""What people suggest for the food table, and what editors make of it."""
