"""Food tables from files into the database: one module a format, and one that writes."""
