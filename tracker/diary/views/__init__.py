"""Writing the diary: items, guesses, supplements, doses, how complete a day is."""
