"""What the page "Is it enough?" shows of a range of days."""

from dataclasses import dataclass
from datetime import date

from tracker.insights.charts.gauges import Capsule
from tracker.insights.enough.chances import chance_words
from tracker.insights.enough.judgement import Judgement, Method
from tracker.insights.enough.no_answer import waits_for_person
from tracker.insights.enough.questions import enough_question, is_kept_by_others
from tracker.insights.enough.reading import judge_days
from tracker.insights.enough.reasons import Reason, reasons_of
from tracker.insights.enough.sentences import ladder, lead_sentence, standing_sentences, weighted_words
from tracker.insights.enough.upper_level import supplement_use
from tracker.insights.enough.upper_level_words import (
    above_note,
    above_sentence,
    level_capsule,
    level_words,
    use_sentence,
)
from tracker.insights.intake import daily_intake
from tracker.insights.targets import targets_on
from tracker.insights.trends.ranges import Ranges
from tracker.people.models import Person


@dataclass(frozen=True)
class EnoughPage:
    """The answer, how sure it is, every number behind it, and supplements beside the upper level."""

    ranges: Ranges
    judgement: Judgement
    use: str
    above: str  # blank where the note says it
    note: list[str]  # of days above the level
    level: str
    capsule: Capsule | None
    is_of_child: bool  # who does not read it: then nobody is addressed as "me"

    @property
    def lead(self) -> str:
        """The answer."""
        return lead_sentence(self.judgement)

    @property
    def question(self) -> str:
        """What is answered."""
        return enough_question(is_of_child=self.is_of_child)

    @property
    def is_unset(self) -> bool:
        """Whether the answer waits for something about the person."""
        return waits_for_person(self.judgement)

    @property
    def chance(self) -> str:
        """How sure it is; blank where nothing can be said."""
        return chance_words(self.judgement)

    @property
    def steps(self) -> list[tuple[str, bool]]:
        """The five possible answers with the one that holds."""
        return ladder(self.judgement)

    @property
    def passage(self) -> str:
        """The name of what there is to read about the answer; blank where nothing can be judged."""
        if self.reasons:
            return "five-answers" if self.steps else "kinds-of-references"
        return "" if self.judgement.method == Method.NONE else "days"

    @property
    def behind(self) -> tuple[str, ...]:
        """What stands under every answer; how days were weighed where that changes the mean."""
        return (*weighted_words(self.judgement), *standing_sentences(self.judgement))

    @property
    def reasons(self) -> list[Reason]:
        """Why this number: every input with its source; none while nothing is judged."""
        return reasons_of(self.judgement)


def enough_page(person: Person, ranges: Ranges, today: date) -> EnoughPage:
    """Return the page of a range: the sums of its days, asked for once, serve both questions."""
    span, needs_care = ranges.span, person.kidneys_need_care
    days = daily_intake(person, span.first, span.last)
    targets = targets_on(person, [day.date for day in days])
    use, target = supplement_use(days, targets), targets[-1]
    note = [] if needs_care else above_note(use, target)
    return EnoughPage(
        ranges=ranges,
        judgement=judge_days(span.first, span.last, days, target, kidneys_need_care=needs_care),
        use=use_sentence(use),
        above="" if needs_care or note else above_sentence(use),
        note=note,
        level="" if needs_care else level_words(target),
        capsule=None if needs_care else level_capsule(use, target),
        is_of_child=is_kept_by_others(person, today),
    )
