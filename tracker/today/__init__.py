"""Pages that put siblings together: Today, any day, the landing page. No tables."""
