"""The check-in: a night, a day and its symptoms, asked on one page and saved as one act."""
