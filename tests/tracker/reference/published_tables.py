"""Published tables, retyped from the publications (never copied from the product's data).

Each line: the group as printed, then mg. Ages are years unless the column says months.
"""

# Institute of Medicine 1997, Dietary Reference Intakes, chapter 6 and the summary tables. doi 10.17226/5776
# first month, month after, AI
US_CANADA_INFANTS = [
    (0, 6, "30"),
    (6, 12, "75"),
]
# status, sex, first year, last year (None: and older), EAR, RDA, UL
US_CANADA = [
    ("none", "male", 1, 3, "65", "80", "65"),
    ("none", "female", 1, 3, "65", "80", "65"),
    ("none", "male", 4, 8, "110", "130", "110"),
    ("none", "female", 4, 8, "110", "130", "110"),
    ("none", "male", 9, 13, "200", "240", "350"),
    ("none", "male", 14, 18, "340", "410", "350"),
    ("none", "male", 19, 30, "330", "400", "350"),
    ("none", "male", 31, 50, "350", "420", "350"),
    ("none", "male", 51, 70, "350", "420", "350"),
    ("none", "male", 71, None, "350", "420", "350"),
    ("none", "female", 9, 13, "200", "240", "350"),
    ("none", "female", 14, 18, "300", "360", "350"),
    ("none", "female", 19, 30, "255", "310", "350"),
    ("none", "female", 31, 50, "265", "320", "350"),
    ("none", "female", 51, 70, "265", "320", "350"),
    ("none", "female", 71, None, "265", "320", "350"),
    ("pregnant", "female", 14, 18, "335", "400", "350"),
    ("pregnant", "female", 19, 30, "290", "350", "350"),
    ("pregnant", "female", 31, 50, "300", "360", "350"),
    ("lactating", "female", 14, 18, "300", "360", "350"),
    ("lactating", "female", 19, 30, "255", "310", "350"),
    ("lactating", "female", 31, 50, "265", "320", "350"),
]

# EFSA NDA Panel 2015, EFSA Journal 13(7):4186: "7-11 months", "1-2", "3-9", "10-17", "18 and older".
# status, sex, first month, month after (None: open), AI
EFSA = [
    ("none", "male", 7, 12, "80"),
    ("none", "female", 7, 12, "80"),
    ("none", "male", 12, 36, "170"),
    ("none", "female", 12, 36, "170"),
    ("none", "male", 36, 120, "230"),
    ("none", "female", 36, 120, "230"),
    ("none", "male", 120, 216, "300"),
    ("none", "female", 120, 216, "250"),
    ("none", "male", 216, None, "350"),
    ("none", "female", 216, None, "300"),
    ("pregnant", "female", 216, None, "300"),
    ("lactating", "female", 216, None, "300"),
]

# DGE, ÖGE, SGE, reference values for magnesium, 2021: "0 bis unter 4 Monate", "4 bis unter 12 Monate",
# "1 bis unter 4 Jahre", … "19 Jahre und älter".
# sex, first month, month after (None: open), estimated value
D_A_CH = [
    ("male", 0, 4, "24"),
    ("female", 0, 4, "24"),
    ("male", 4, 12, "80"),
    ("female", 4, 12, "80"),
    ("male", 12, 48, "170"),
    ("female", 12, 48, "170"),
    ("male", 48, 84, "190"),
    ("female", 48, 84, "190"),
    ("male", 84, 120, "240"),
    ("female", 84, 120, "240"),
    ("male", 120, 156, "260"),
    ("female", 120, 156, "230"),
    ("male", 156, 180, "280"),
    ("female", 156, 180, "240"),
    ("male", 180, 228, "330"),
    ("female", 180, 228, "260"),
    ("male", 228, None, "350"),
    ("female", 228, None, "300"),
]
