"""Pages of the work on the food table: for people who suggest, and for those who keep it."""
