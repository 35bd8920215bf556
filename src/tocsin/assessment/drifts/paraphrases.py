"""Inside one document: what the author makes of a quotation, stronger than the quotation itself."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts import quantities
from tocsin.assessment.drifts.counting import changes
from tocsin.assessment.drifts.firmness import (
    CERTAIN,
    CONSIDERED,
    HALF,
    by_force,
    by_modal,
    by_settling,
    differ,
)
from tocsin.assessment.steps import Mark, accusing, hedges, marks, word_of
from tocsin.assessment.words import find_phrases, load_wording


def find_stronger(pair: Pair) -> Iterator[Difference]:
    """Where a paraphrase has more force than the quotation that it rests on."""
    ways = (by_modal, by_settling, by_reproach, by_extent, by_hedge)
    found = by_force(pair, least=1) or next((d for way in ways if (d := way(pair)) is not None), None)
    if found is not None and found.kind == "strengthened":
        yield found


def by_reproach(pair: Pair) -> Difference | None:
    """What is a doubt or a worry in the words of the speaker, and a charge in those of the author."""
    mild = find_phrases(pair.a.content, load_wording().misgivings, inflected=True)
    accused = accusing(pair.b)
    if not mild or not accused or find_phrases(pair.a.content, load_wording().accusations, inflected=True):
        return None
    start, end = mild[0]
    low, high = Mark(CONSIDERED, pair.a.content[start:end]), Mark(CERTAIN, accused)
    return differ(pair, low, high, "a misgiving in the quotation, a charge in what is made of it")


def by_extent(pair: Pair) -> Difference | None:
    """Some of a thing in the words of the speaker, and all of it in what is made of them."""
    for one, other in changes(quantities.quantifiers(pair.a), quantities.quantifiers(pair.b)):
        low, high = Mark(quantities.step_of(one), one.words), Mark(quantities.step_of(other), other.words)
        return differ(pair, low, high, "more of it than in the quotation")
    return None


def by_hedge(pair: Pair) -> Difference | None:
    """What the speaker hedges, and the author does not."""
    hedged, is_sure = hedges(pair.a), not hedges(pair.b) and not marks(pair.b)
    if not hedged or not is_sure or pair.cover < HALF:
        return None
    low, high = Mark(CONSIDERED, hedged[0]), Mark(CERTAIN, word_of(pair.b, pair.shared[0]))
    return differ(pair, low, high, "a hedge of the quotation is left out")
