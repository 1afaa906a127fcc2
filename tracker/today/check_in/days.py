"""Which day the check-in asks about, and which night."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse

from tracker.dates import LAST_DAY

ONE_DAY = timedelta(days=1)
# Before noon a day is too young to be asked about.
NOON = 12
# Until then many people have not been to bed: the date is a visible choice.
END_OF_NIGHT = 4


@dataclass(frozen=True)
class AskedDays:
    """A day, and the night that is asked about beside it, by the day one woke up on."""

    day: date
    night: date

    @property
    def before(self) -> date:
        """The day whose answers are shown beside the questions."""
        return self.day - ONE_DAY

    @property
    def night_before(self) -> date:
        """The night whose answers are shown beside the questions, and the day this night began on."""
        return self.night - ONE_DAY

    def are_over_or_on(self, today: date) -> bool:
        """Whether both have come: nothing is asked about what lies ahead."""
        return self.night <= today

    @property
    def address(self) -> str:
        """Where these are asked; a night after the day is named there."""
        address = reverse("today:check_in_on", args=[self.day])
        return address if self.night == self.day else f"{address}?night={self.night.isoformat()}"


def days_to_ask(now: datetime) -> AskedDays:
    """Return what is asked at this hour of the person's clock.

    From noon today and the night to it; before noon yesterday and last night, which is stored with today;
    before four yesterday and the night one woke up from then.
    """
    today = now.date()
    if now.hour >= NOON:
        return AskedDays(today, today)
    yesterday = today - ONE_DAY
    return AskedDays(yesterday, yesterday if now.hour < END_OF_NIGHT else today)


def days_to_offer(now: datetime, day: date) -> AskedDays:
    """Return what the page of `day` leads to: that day; on today's page what is due at this hour."""
    return days_to_ask(now) if day == now.date() else AskedDays(day, day)


def days_named(day: date, night: str) -> AskedDays:
    """Return the day of an address with the night to it, or with the one after it where that is named."""
    following = day + ONE_DAY
    is_after = night == following.isoformat() and following <= LAST_DAY
    return AskedDays(day, following if is_after else day)


def choice_of_days(now: datetime, day: date) -> list[AskedDays]:
    """Return yesterday and today in the hours when "today" may mean either; at others nothing."""
    today = now.date()
    possible = [today - ONE_DAY, today]
    if now.hour >= END_OF_NIGHT or day not in possible:
        return []
    return [AskedDays(one, one) for one in possible]
