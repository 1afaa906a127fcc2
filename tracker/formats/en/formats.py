"""Day before month and clocks of 24 hours: 22 November 2026, 08:15. Django's English is that of the US."""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
MONTH_DAY_FORMAT = "j F"
SHORT_DATE_FORMAT = "j M Y"
SHORT_DATETIME_FORMAT = "j M Y, H:i"

# Weeks begin on Monday; Django counts from Sunday.
FIRST_DAY_OF_WEEK = 1
