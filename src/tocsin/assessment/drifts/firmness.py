"""A content made firmer or weaker: by the verb of reporting or by the modal."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair, nearness
from tocsin.assessment.difference import Difference
from tocsin.assessment.steps import (
    NEGATIONS,
    POLITE,
    Mark,
    accomplished,
    accusing,
    chances,
    cue_mark,
    cue_words,
    degrees,
    governed,
    graded,
    hedges,
    is_negated,
    levels_of,
    marks,
    rules_out,
    strongest,
    weakest,
    wondering,
    word_of,
)
from tocsin.assessment.words import find_phrases, load_wording, span_of
from tocsin.model.drift import DriftKind

STEP = 2
"""Steps of firmness that make a difference: "plans to" for "will" is a paraphrase, "may" is not."""
COVER_LEAST = 0.75
"""Share of words in common from which what was not said is what the other account says was said."""
PLAIN = 2
"""The degree of a word that none is put on."""
CONSIDERED, CERTAIN, DONE = 0, 3, 5
"""The lowest step of the table, that of a content without any modal, and that of what has come about."""
FORCE_OF: dict[float, int] = {0: 1, 1: 1, 2: 2, 3: 3, 4: 3}
"""What force a plain "said" has with a modal of each step."""
REFUSED, REFUSAL_STEP = 3, 2
"""The step of a plain "will not", and the steps between refusals that make a difference."""
HALF = 0.5
"""Share of words in common from which what may be is held against what is, in whatever words."""
WISHING = ("would", "might")
"""What a wish or chance opens with that says no: "would prefer not to"."""
STRESSING = frozenset("yet fully entirely wholly quite really altogether at all".split())
"""Words that may stand inside a refusal: "not yet persuaded", "not at all convinced"."""


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers == "different":
        return
    found = by_silence(pair) or by_force(pair) or by_grade(pair, "certainty") or by_grade(pair, "stances")
    if found is None and not pair.is_verbatim:
        found = next((d for way in WAYS if (d := way(pair)) is not None), None)
    if found is not None:
        yield found


def differ(pair: Pair, one: Mark, other: Mark, reason: str) -> Difference:
    """The difference from the account nearer the utterance; where none is, from the weaker to the firmer."""
    if is_open(pair):
        reason = f"{reason}; nothing tells which came first"
        if one.level > other.level:
            pair, one, other = pair.swapped(), other, one
    elif is_limited(pair.b) and not is_limited(pair.a) and is_alike(pair):  # limits are lost, seldom added
        pair, one, other = pair.swapped(), other, one
    kind: DriftKind = "strengthened" if one.level < other.level else "weakened"
    return Difference(kind, pair.a, pair.b, span_of(one.words), span_of(other.words), reason)


def is_open(pair: Pair) -> bool:
    """Whether neither account is nearer to the utterance."""
    return nearness(pair.a) == nearness(pair.b)


def is_alike(pair: Pair) -> bool:
    """Whether no form or date, but at most a dateline tells which account is nearer."""
    return nearness(pair.a)[:2] == nearness(pair.b)[:2]


def is_limited(account: Account) -> bool:
    return bool(find_phrases(account.content, load_wording().conditions))


# ---- verbs of reporting


def by_silence(pair: Pair) -> Difference | None:
    """What one account says was not said, and the other says was."""
    nested = pair.a.statement.parent and pair.b.statement.parent  # their parents differ by as much
    if nested or pair.cover < COVER_LEAST:
        return None
    one, other = (
        Mark(0 if account.statement.polarity == "negative" else 1, cue_words(account))
        for account in (pair.a, pair.b)
    )
    if one.level == other.level or not one.words or not other.words or rules_out(pair.a) or rules_out(pair.b):
        return None
    return differ(pair, one, other, "not said in one account, said in the other")


def by_force(pair: Pair, *, least: int = STEP) -> Difference | None:
    """Another force of the verb of reporting, or one that the plain words of the other account lack."""
    one, other = (cue_mark(account, "cues") for account in (pair.a, pair.b))
    if (one is None and other is None) or (is_limited(pair.a) and is_limited(pair.b)):
        return None  # on one condition a warning is as much as a threat
    if one is not None and other is not None:
        least = 1
    elif pair.is_verbatim:  # the same words have the same modals
        return None
    one, other = one or implied(pair.a), other or implied(pair.b)
    if one is None or other is None:
        return None
    one, other = softened(pair.a, one), softened(pair.b, other)
    if abs(one.level - other.level) < least:
        return None
    return differ(pair, one, other, "another force of the verb of reporting")


def by_grade(pair: Pair, table: str) -> Difference | None:
    """Another certainty or another stance, where the words of both accounts have one."""
    one, other = (cue_mark(account, table) for account in (pair.a, pair.b))
    if one is None or other is None or one.level == other.level:
        return None
    return differ(pair, one, other, f"another degree of {table}")


def implied(account: Account) -> Mark | None:
    """The force of a plain verb of reporting: that of the weakest modal in its content."""
    lowest = weakest(account)
    return Mark(FORCE_OF[lowest.level], lowest.words) if lowest else None


def softened(account: Account, mark: Mark) -> Mark:
    """A firm verb with a content that is only to be considered is no firmer than the content."""
    lowest = weakest(account)
    return Mark(1, lowest.words) if lowest is not None and lowest.level == CONSIDERED else mark


# ---- modals


def by_modal(pair: Pair) -> Difference | None:
    """The same word under another modal, or without one where the other account has no modal at all."""
    one, other = governed(pair.a), governed(pair.b)
    for stem in pair.shared:
        a, b = one.get(stem), other.get(stem)
        if a is None and b is None:
            continue
        bare = pair.a if a is None else pair.b if b is None else None
        if bare is not None and (marks(bare) or hedges(bare) or is_negated(bare)):
            continue
        a, b = a or Mark(CERTAIN, word_of(pair.a, stem)), b or Mark(CERTAIN, word_of(pair.b, stem))
        if any(word.lower in NEGATIONS for word in (*a.words, *b.words)):  # "may not" is no weak "will not"
            continue
        firmer = pair.a if a.level > b.level else pair.b
        if (abs(a.level - b.level) >= STEP or is_guess(a, b)) and not hedges(firmer):
            return differ(pair, a, b, "another modal for the same content")
    return None


def is_guess(a: Mark, b: Mark) -> bool:
    """Whether a thing should come in one account and will in the other."""
    first, second = sorted((a, b), key=lambda mark: mark.level)
    return first.words[0].lower in ("should", "ought") and second.words[0].lower in ("will", "shall")


def by_settling(pair: Pair) -> Difference | None:
    """What is only considered in one account is certain in the other."""
    for open_, settled in ((pair.a, pair.b), (pair.b, pair.a)):
        low, high = weakest(open_), strongest(settled) or come_about(settled, open_)
        if low is None or high is None or low.level != CONSIDERED or high.level < CERTAIN:
            continue
        told = settled.story is not open_.story and settled.story.tells(low.words)
        if (weakest(settled) or high).level > CONSIDERED and not told:
            marks_in_order = (low, high) if open_ is pair.a else (high, low)
            return differ(pair, *marks_in_order, "to be considered in one account, settled in the other")
    return None


def come_about(account: Account, other: Account) -> Mark | None:
    """What has come about of a thing that the other account speaks of."""
    return next(
        (Mark(DONE, words) for stem, words in accomplished(account).items() if stem in other.full), None
    )


def by_outcome(pair: Pair) -> Difference | None:
    """What is still to come in one account has come about in the other."""
    for coming, done in ((pair.a, pair.b), (pair.b, pair.a)):
        ahead, past = {} if hedges(coming) else governed(coming), accomplished(done)
        for stem in past:
            if stem in ahead and stem not in governed(done) and stem not in accomplished(coming):
                reason = "to come in one account, done in the other"
                came = Mark(DONE, past[stem])
                marks_in_order = (ahead[stem], came) if coming is pair.a else (came, ahead[stem])
                return differ(pair, *marks_in_order, reason)
    return None


def by_verb(pair: Pair) -> Difference | None:
    """Verbs of other force, or of another stage, for the same thing within the contents."""
    for table in ("cues", "stages", "certainty", "stances"):
        one, other = (graded(account, table) for account in (pair.a, pair.b))
        for stem, mark in one.items():
            is_other = stem in other and abs(other[stem].level - mark.level) >= 1
            if is_other and not are_at_one_stage(mark, other[stem]) and stem not in levels_of(table):
                return differ(pair, mark, other[stem], "another verb for the same thing")
    return None


def are_at_one_stage(one: Mark, other: Mark) -> bool:
    """Whether two words tell as much of how far a matter has come: "a proposal", "a plan"."""
    stages = [levels_of("stages").get(mark.words[0].stem) for mark in (one, other)]
    return stages[0] is not None and stages[0] == stages[1]


def by_degree(pair: Pair) -> Difference | None:
    """The same word a little or strongly so, or plainly so where the other account stresses it."""
    one, other = degrees(pair.a), degrees(pair.b)
    for sense in pair.shared:
        a, b = one.get(sense), other.get(sense)
        if a and b and a.level != b.level:
            return differ(pair, a, b, "another degree of the same")
        if (a is None) != (b is None) and not (one and other):
            a, b = a or Mark(PLAIN, word_of(pair.a, sense)), b or Mark(PLAIN, word_of(pair.b, sense))
            return differ(pair, a, b, "stressed or lessened in one account only")
    return None


def by_refusal(pair: Pair) -> Difference | None:
    """What one account rules out, and the other calls unlikely or puts off."""
    one, other = refusal(pair.a), refusal(pair.b)
    if one is None or other is None or abs(one.level - other.level) < REFUSAL_STEP:
        return None
    return differ(pair, one, other, "ruled out in one account, unlikely or put off in the other")


def refusal(account: Account) -> Mark | None:
    """How firmly an account says no: by words of refusal, those of reporting too, or by "will not"."""
    if open_ := rules_out(account):
        return Mark(CONSIDERED, open_)
    told = cue_words(account) if account.statement.polarity == "positive" else []
    words = [word for word in (*told, *account.content) if word.lower not in STRESSING]
    for level, listed in load_wording().refusals.items():
        for start, end in find_phrases(words, listed):
            return Mark(level, words[start:end])
    negated = [word for word in words if word.lower in NEGATIONS]
    firm, low = strongest(account), weakest(account)
    if negated and low is not None and low.words[0].lower in WISHING and low.level <= POLITE:
        return Mark(POLITE, [*low.words, *negated[:1]])
    return Mark(REFUSED, negated[:1]) if negated and firm and firm.level >= CERTAIN else None


def by_chance(pair: Pair) -> Difference | None:
    """What may be so in one account, and is so in the other, in whatever words."""
    for open_, firm in ((pair.a, pair.b), (pair.b, pair.a)):
        accused = accusing(firm)
        chance = chances(open_.content) or (wondering(open_) if accused else ())
        is_firm = not marks(firm) and not hedges(firm) and not chances(firm.story.words)
        if not chance or not is_firm or (pair.cover < HALF and not accused):
            continue
        low = Mark(CONSIDERED, chance)
        high = Mark(CERTAIN, accused or word_of(firm, pair.shared[0]))
        marks_in_order = (low, high) if open_ is pair.a else (high, low)
        return differ(pair, *marks_in_order, "possible in one account, so in the other")
    return None


def by_all_modals(pair: Pair) -> Difference | None:
    """Whatever the contents say is firmer in one than in the other: "would like to see it cut", "it must go"."""
    one, other = marks(pair.a), marks(pair.b)
    if not one or not other or pair.cover < HALF or is_negated(pair.a) or is_negated(pair.b):
        return None
    steps = [[mark.level for mark in found] for found in (one, other)]
    apart = max(min(steps[1]) - max(steps[0]), min(steps[0]) - max(steps[1]))
    firmer = pair.a if min(steps[0]) > max(steps[1]) else pair.b
    is_ability = any(mark.words[0].lower == "can" for mark in (*one, *other))
    if apart < STEP or hedges(firmer) or is_ability:
        return None
    return differ(pair, one[0], other[0], "other modals throughout")


WAYS = (by_refusal, by_modal, by_settling, by_outcome, by_verb, by_chance, by_all_modals, by_degree)
"""How contents in different words can differ in firmness."""
