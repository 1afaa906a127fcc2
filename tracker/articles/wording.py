"""Words that are not said about a reader, and words that need a grade and a source."""

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
    r"|restor(es|ed|ing)|steadies|stops|affects?|increases?|decreases?)\b",
    re.IGNORECASE,
)


def found(pattern: re.Pattern[str], words: str) -> list[str]:
    """Return what `pattern` finds in `words`, as written there."""
    return [match[0] for match in pattern.finditer(words)]
