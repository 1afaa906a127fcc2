"""Words that are not said about a reader, words that need a grade and a source, and advice nobody gives.

Patterns read words, not meaning. They find the usual ways of saying that something has an effect or that
something was counted in people. Of the graded passages in our own articles they notice more than six in ten
when grade and source are taken away, and a test holds them to that. A claim in words of its own ("magnesium
and calm belong together") passes: who reviews a text still reads every ungraded sentence.
"""

import re

# Never said: they judge a body, or claim more than a study can show.
NEVER = re.compile(
    r"\b(deficient|lack(s|ed|ing)?|cur(e|es|ed|ing|able)|trigger(s|ed|ing)?|deplet\w+|optimal(ly)?|proven"
    r"|significan(t|tly|ce)|caused by|because (of )?you[r]?|your body (asks|is asking|needs|wants))\b",
    re.IGNORECASE,
)

# Said only inside a graded statement with a source.
RESTRICTED = re.compile(r"\b(deficienc(y|ies)|causes?|caused|causing)\b", re.IGNORECASE)

# Words that state an effect: a sentence with one of them is a claim, and a claim has a grade. "Lower",
# "ease", "stop" and "help" say other things too ("lower than that", "call for help"): they are verbs of
# effect with a modal verb before them or an ending behind.
VERBS = (
    r"(?:reduc|rais|improv|reliev|restor|promot|provok|increas|decreas)(?:e|es|ed|ing)"
    r"|(?:prevent|worsen|boost|protect)(?:s|ed|ing)?|(?:affect|disturb|injure|contribute to)s?"
    r"|contribut(?:ed|ing) to|(?:lower|calm)(?:s|ed|ing)|eas(?:es|ed|ing)|relax(?:es|ed)|helps|helped"
    r"|harms|harmed|injured|soothes?|quiets|steadies|stops|treats|binds|brings|brought on|leads? to|led to"
    r"|uses? up|used up|works? against|takes? (?:\w+ ){1,5}(?:out|away)|keeps? (?:\w+ ){1,4}from"
    r"|holds? \w+ back"
)
MODAL = r"(?:may|can|could|might|will|would) (?:not |also |even |itself )?"
WITH_MODAL = rf"{MODAL}(?:lower|ease|calm|stop|relax|help|harm|bring|treat|bind|rise|fall)"
OUTCOME = r"(?:worse|better|stronger|weaker|tired|anxious|calm|twitch|cramp|sleep|tremble)"
MAKING = rf"ma[dk]es? (?:\w+ ){{1,4}}{OUTCOME}"
COMPANY = r"due to|results? (?:in|from)|linked (?:to|with)|associated with|(?:goes|went|gone) with"
VALUE = r"(?:good|bad) for|(?:an?|no|\w+-lasting) (?:\w+ )?effect|effects? on|no differen(?:t|ce)"
EFFECT = re.compile(rf"\b(?:{VERBS}|{WITH_MODAL}|{MAKING}|{COMPANY}|{VALUE}|little or no)\b", re.IGNORECASE)

# What was counted or compared in people is a finding too, whatever its verb.
NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|half|most)"
ROUND_NUMBER = r"(?:\d[\d,]*|three|four|five|six|seven|eight|nine|ten|a hundred)"
KIND_OF_WORK = r"(?:stud(?:y|ies)|trials?|surveys?|experiments?|comparisons?)"
COUNTED = re.compile(
    rf"\b(?:{NUMBER} (?:in|of|out of)(?: the| every)? {ROUND_NUMBER}"
    rf"|(?:of|in|among) \d[\d,]* (?:\w+ )?(?:people|women|men|adults|others)"
    rf"|(?:in|of) (?:[\w,]+ ){{0,3}}{KIND_OF_WORK}|\d+ (?:\w+ ){{0,2}}{KIND_OF_WORK}|reviews? found"
    r"|patients|volunteers|participants|in healthy people|(?:were|been) compared|mostly found"
    r"|(?:un)?common in|most (?:common|frequent)|usual background"
    r"|a (?:fifth|quarter|third) of|(?:nearly|about) half|percent|one in a (?:hundred|thousand)"
    r"|(?:good|poor|weak|no) evidence|evidence (?:is|for|that)"
    r"|(?:of|have) (?:poor|low) quality)\b",
    re.IGNORECASE,
)

# That nobody has shown something is a statement too: what was looked for and how, its grade says.
WORK = r"(?:trials?|stud(?:y|ies)|evidence)"
ABSENCE = re.compile(
    rf"\b(?:(?:found|know of|knows of|read|is|are) (?:no|none)\b[^.;]{{0,40}}\b{WORK}"
    rf"|no (?:\w+ )?{WORK}\b[^.;]{{0,60}}\b(?:found|tested|compared|shows?|looked)"
    r"|(?:nobody|no one) (?:\w+ ){0,3}(?:tested|studied|shown|looked|counted))\b",
    re.IGNORECASE,
)

# Never said either: advice to take something, or how much of it. An instruction stands at the beginning of a
# sentence; "ask before you take magnesium" and "people who take tablets" are none.
PRODUCT = r"(?:magnesium|supplements?|tablets?|capsules?|pills?|powders?)\b"
SOME_WORDS = r"(?:[\w’'-]+\s+){0,4}?"
TAKING = r"(?:take|try|consider|buy|choose|use|start(?: with)?)"
SUGGESTION = re.compile(
    rf"(?:^|[.!?:;]\s+){TAKING}\s+{SOME_WORDS}{PRODUCT}"
    rf"|\b(?:should|could|can|may|might|ought to|need to|want to)\s+{TAKING}\s+{SOME_WORDS}{PRODUCT}"
    rf"|\b(?:worth|by|recommend|suggest|advise)\s+(?:taking|trying|considering)\s+{SOME_WORDS}{PRODUCT}"
    rf"|\b{PRODUCT}\s+(?:is|are)\s+(?:recommended|advised|a good idea|worth (?:a try|trying|taking))\b"
    r"|\bmg\b(?: of magnesium)?(?: (?:a|per|each|every) day| daily)? (?:is|are|would be) "
    r"(?:enough|recommended|right|best|ideal)\b",
    re.IGNORECASE,
)


def found(pattern: re.Pattern[str], words: str) -> list[str]:
    """Return what `pattern` finds in `words`, as written there."""
    return [match[0] for match in pattern.finditer(words)]
