"""Texts to try: anything at all, and news taken apart and put together wrongly."""

from hypothesis import strategies as st

NAMES = [
    "Georgia",
    "Congo",
    "Sanders",
    "the Secretary of State",
    "President Kim",
    "a US-led force",
    "Marenia",
    "Sorvia",
    "the Kremlin",
    "President Ivo Tarn",
    "Orsk",
    "NATO",
    "she",
    "three of the five officials",
]
CUES = [
    "said",
    "told reporters",
    "denied",
    "warned that",
    "did not say",
    "according to",
    "threatened to",
    "would",
]
ACTS = [
    "shelled",
    "will close",
    "has allowed",
    "met",
    "the shelling of",
    "agreed to",
    "demanded that",
    "mines",
]
JOINTS = ["if", "unless", "that", "who", "and", "but", "until", ",", ".", ";", ":", "—", "…", "...", "?", "!"]
MARKS = [
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "[",
    "]",
    "(",
    ")",
    "[the mines]",
    "\n",
    "\n\n",
    "\n\n\n",
    " ",
]
AMOUNTS = [
    "at least three",
    "between 4 and 6",
    "58 percent",
    "1,204",
    "on Monday",
    "in March 2031",
    "dozens",
    "3.5m",
]
ODD = [
    "\u200b",
    "\u00a0",
    "\u2028",
    "\r\n",
    "e\u0301",
    "🚢",
    "\u202eabc",
    "İ",
    "ß",
    "\ufeff",
    "\t",
    "\x0b",
    "ﬁ",
]

WORDS = st.sampled_from([*NAMES, *CUES, *ACTS, *JOINTS, *MARKS, *AMOUNTS, *ODD])
NEWSLIKE = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
ANYTHING = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=200
)
TEXTS = st.one_of(NEWSLIKE, NEWSLIKE, ANYTHING).filter(lambda text: bool(text.strip()))
"""Any text with a visible character, as intake lets them through."""
