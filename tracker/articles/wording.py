"""Words that are not said about a reader, words that need a grade and a source, and advice nobody gives."""

import re

# Never said: they judge a body, or claim more than a study can show.
NEVER = re.compile(
    r"\b(deficient|lack(s|ed|ing)?|cur(e|es|ed|ing|able)|trigger(s|ed|ing)?|deplet\w+|optimal(ly)?|proven"
    r"|significan(t|tly|ce)|caused by|because (of )?you[r]?|your body (asks|is asking|needs|wants))\b",
    re.IGNORECASE,
)

# Said only inside a graded statement with a source.
RESTRICTED = re.compile(r"\b(deficienc(y|ies)|causes?|caused|causing)\b", re.IGNORECASE)

# Verbs that state an effect: a sentence with one of them is a claim, and a claim has a grade.
EFFECT = re.compile(
    r"\b(reduc(es|ed|ing)|rais(es|ed|ing)|lower(s|ed|ing)|improv(es|ed|ing)|reliev(es|ed|ing)"
    r"|eas(es|ed|ing)|prevent(s|ed|ing)?|help(s|ed)|calm(s|ed|ing)|soothes?|quiets|worsen(s|ed|ing)?"
    r"|leads? to|led to|due to|results? (in|from)|brings? on|linked (to|with)|associated with"
    r"|restor(es|ed|ing)|steadies|stops|affects?|increas(es?|ed|ing)|decreas(es?|ed|ing)"
    r"|protect(s|ed)|promot(es|ed|ing)|boost(s|ed|ing)?|contribut(es|ed|ing) to|relax(es|ed)|provok(es|ed)"
    r"|ma[dk]es? (\w+ ){1,4}(worse|better|stronger|weaker))\b",
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
