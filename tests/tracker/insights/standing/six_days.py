"""What "Where I stand" says on six days of a diary, to be read as a reader would: worried, then careful."""

REFERENCE = "Reference: recommended intake, US and Canada, women 31 to 50."
REQUIREMENT = "Half of all women 31 to 50 are thought to need less than 265 mg, half more (US and Canada)."
SMALL_PRINT = (
    "This is about what you logged, not about your blood or body. Forgotten food makes it too low. More"
    " complete days make it surer; it’s no reason to take more."
)
ENOUGH = "Is that enough for me, and how sure are we?"
LESS = f"Perhaps less than you need. {REQUIREMENT} {SMALL_PRINT} Why this answer?"
LUCK = "Looking more often would find links by luck."
ASKED = "Your question: sleep and caffeine beside twitches."
TWITCHES = "What goes along with my twitches so far?"
NOTHING_AT_42 = (
    "No clear link in 42 days. Only strong links (about 0.6 or more, where 1 is hand in hand) would have"
    " shown. 1 pair was looked at."
)
NOTHING_AT_126 = NOTHING_AT_42.replace("42 days", "126 days").replace("0.6", "0.3")
CANNOT = (
    "What a diary can’t tell, and what to ask a doctor It can’t measure magnesium in your body. A symptom"
    " has many possible reasons; an examination can sort them, a diary can’t."
)
EXAMINED = "“Do the twitches need an examination, or can we wait?” Did you notice any of these?"
ONE_QUESTION = f"{CANNOT} 1 thing to take along: {EXAMINED}"


def mean(mg: int, days: int, low: int, high: int) -> str:
    """Return the first answer of so many complete days."""
    return (
        f"What I take in {mg} mg a day on {days} complete days. The soft band, {low} to {high} mg, is where"
        f" the mean of ordinary days like these most likely lies. {REFERENCE} See the days"
    )


def waiting(days: int) -> str:
    """Return the third answer before the first look."""
    return (
        f"{TWITCHES} Not known yet. We compare at day 42. {days} of 42 complete days. {LUCK} {ASKED} Charts"
        " so far"
    )


def for_weeks(weeks: int) -> str:
    """Return the fourth answer once a symptom has gone on for weeks."""
    lasting = f"Twitches: over {weeks} weeks now. Mention it at your next visit."
    return f"{CANNOT} 2 things to take along: {lasting} {EXAMINED}"


SIX_DAYS = {
    "day 1": [
        "What I take in 250 mg so far today. Log today to its end; tomorrow we ask whether it was everything."
        f" {REFERENCE} Log what you had",
        f"{ENOUGH} 0 of 3 complete days. No judgement yet. {SMALL_PRINT} What we compare with",
        "What goes along with my symptoms so far? No question chosen yet. Choose one symptom and up to"
        " four things to set beside it, before any result is seen. We compare at day 42, 84 and 126; looking"
        " more often would find links by luck. Choose your question",
        ONE_QUESTION,
    ],
    "day 3": [
        mean(253, 3, 156, 351),
        f"{ENOUGH} First impression from 3 days: {LESS}",
        waiting(3),
        ONE_QUESTION,
    ],
    "day 7": [mean(261, 7, 198, 325), f"{ENOUGH} {LESS}", waiting(7), ONE_QUESTION],
    "day 14": [mean(261, 14, 216, 306), f"{ENOUGH} {LESS}", waiting(14), ONE_QUESTION],
    "day 42": [
        mean(261, 30, 230, 292),
        f"{ENOUGH} {LESS}",
        f"{TWITCHES} Day 42 is reached: we can compare now. {ASKED} Compare now",
        for_weeks(5),
    ],
    "day 42, compared": [
        mean(261, 30, 230, 292),
        f"{ENOUGH} {LESS}",
        f"{TWITCHES} {NOTHING_AT_42} {ASKED} Next look at day 84. {LUCK} How we compared",
        for_weeks(5),
    ],
    "day 126": [
        mean(261, 30, 230, 292),
        f"{ENOUGH} {LESS}",
        f"{TWITCHES} Day 126 is reached: we can compare now. {NOTHING_AT_42} {ASKED} Compare now",
        for_weeks(11),
    ],
    "day 126, compared": [
        mean(261, 30, 230, 292),
        f"{ENOUGH} {LESS}",
        f"{TWITCHES} {NOTHING_AT_126} {ASKED} You have enough days for an answer. You can stop, go on, or"
        " change one thing. How we compared",
        for_weeks(11),
    ],
}
