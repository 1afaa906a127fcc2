"""What went in: meal items, supplements, doses, and how complete a day is."""
