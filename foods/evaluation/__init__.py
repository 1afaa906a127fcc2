"""How well search and typed lines do: files of queries and lines with what they mean."""
