"""Puts right what the parser makes of a speaker and a cue behind what was said: "The pass is shut, the guide said".

The parser joins the speaker to the last noun before the comma, and the cue to it as a relative clause. Between
the comma and a plain past "said" stands nothing but who said it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.reading.tokens import Token

INFORMING = frozenset({"told", "assured", "informed", "reminded"})
"""What names whom it is said to."""
TELLING = INFORMING | frozenset(
    "said says announced declared stated reported warned added conceded admitted argued wrote confirmed "
    "insisted acknowledged predicted promised vowed pledged complained stressed noted".split()
)
TOLD = frozenset({"VBD", "VBZ"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH"})
INSIDE = NOMINAL | {"VBD", "VBN", "VBZ", "VB", "MD", "TO", "PRP", "RB"}
"""What may stand between a speaker and the cue, a relative clause too; nothing but a comma or "who" ends it."""
LINKS = frozenset({"of", "for", "in", "at", "to", "with", "from"})
STOPS = frozenset({".", "!", "?", ";", ":", "—", "–", "--", '"', "“", "”"})
SUBORDINATING = frozenset(
    "if when after before as while although though because since once unless until".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def close_with_cue(words: Sequence[Token], heads: list[int], cue: int) -> None:
    """Hang a speaker on the cue behind him, and what stands before both on the cue."""
    is_parted = words[cue - 1].text == "," or words[cue - 1].tag_ == "VBN"  # "who was not named said"
    if words[cue].tag_ not in (TOLD | {"VBN"} if is_parted else TOLD) or not ends_phrase(words, cue):
        return
    first, noun = speaker_before(words, cue)
    if first is None or is_read(words, heads, cue, first) or words[first - 2].lower_ in TELLING:
        return
    start = first - 1
    while start > 0 and words[start - 1].text not in STOPS:
        start -= 1
    main = main_from(words, start, first - 1)
    said = clause_in(words, heads, main, first - 1)
    said = said if said is not None else restore_past(words, heads, cue, start=start, end=first - 1)
    told = any(heads[i] == cue and words[i].dep_ in {"ccomp", "xcomp"} for i in range(cue + 1, len(words)))
    if said is None or told:
        return
    part(words, heads, cue, said=said, span=(start, first))
    for i in range(first, cue):
        if i != noun and not first <= heads[i] < cue:
            heads[i] = noun
            if not words[i].is_punct:
                words[i].dep_ = "appos" if i > noun else "compound"
    words[noun].dep_, heads[noun] = "nsubj", cue


def ends_phrase(words: Sequence[Token], cue: int) -> bool:
    """Whether what follows a cue is no clause: a mark, a day, a place, or whom it was told."""
    after = words[cue + 1] if cue + 1 < len(words) else words[cue]
    apart = after.tag_ in {".", ",", "RB"} or (after.tag_ == "IN" and after.lower_ != "that")
    return apart is (words[cue].lower_ not in INFORMING)


def speaker_before(words: Sequence[Token], cue: int) -> tuple[int | None, int]:
    """Where the phrase begins that stands between a comma and a cue, and its noun: "the mayor, Jo Lee, said"."""
    last = at = cue - 1
    if at > 0 and words[at].text == ",":
        at = before_phrase(words, at - 1)
        named = all(words[i].tag_ == "NNP" for i in range(at + 1, last))
        if words[at].text != "," or at == last - 1 or not (named or follows_name(words, at)):
            return None, cue
        last = at = at - 1
    while at > 0 and (words[at].tag_ in INSIDE or words[at].lower_ in LINKS):
        at -= 1
    first = at + 1
    if words[at].lower_ in {"who", "which"}:  # "a guide *who had read it* said"
        last = at - 1
        at = before_phrase(words, last)
        first = at + 1
    noun = next((i for i in range(first, last + 1) if words[i].lower_ in LINKS), last + 1) - 1
    plain = all(words[i].tag_ in NOMINAL or words[i].lower_ in LINKS for i in range(first, last + 1))
    found = plain and words[at].text == "," and first <= noun and words[noun].tag_[0] == "N"
    return (first if found else None), noun


def before_phrase(words: Sequence[Token], at: int) -> int:
    """The place before a noun phrase that ends here."""
    while at > 0 and (words[at].tag_ in NOMINAL or words[at].lower_ in LINKS):
        at -= 1
    return at


def follows_name(words: Sequence[Token], comma: int) -> bool:
    """Whether a name of two words stands between a comma and the one before: ", Ruth Lee, the envoy, said"."""
    start = comma
    while start > 0 and words[start - 1].tag_ == "NNP":
        start -= 1
    return comma - start > 1 and start > 0 and words[start - 1].text == ","


def is_read(words: Sequence[Token], heads: Sequence[int], cue: int, first: int) -> bool:
    """Whether the parser has made the whole phrase the subject of a cue with a clause, or beside one."""
    subject = next((i for i in range(first, cue) if heads[i] == cue and words[i].dep_ == "nsubj"), None)
    free = words[cue].dep_ in {"ROOT", "parataxis"}
    whole = all(first <= heads[i] <= cue for i in range(first, cue))
    lent = any(first <= heads[i] < cue and not words[i].is_punct for i in range(first))
    alone = words[cue].dep_ == "ROOT" and all(heads[i] != cue or words[i].is_punct for i in range(first))
    return free and subject is not None and whole and not lent and not alone


def main_from(words: Sequence[Token], start: int, end: int) -> int:
    """Where the main clause may begin: behind the first comma, where a dependent clause opens the sentence."""
    if words[start].lower_ not in SUBORDINATING:
        return start
    return next((i + 1 for i in range(start, end) if words[i].text == ","), end)


def clause_in(words: Sequence[Token], heads: Sequence[int], start: int, end: int) -> int | None:
    """The verb of what was said: the first finite one with a subject, or the one that its auxiliary hangs on."""
    for i in range(start, end):
        if words[i].tag_ in FINITE:
            verb = heads[i] if words[i].dep_ in {"aux", "auxpass"} and start <= heads[i] < end else i
            if any(heads[j] == verb and words[j].dep_ in SUBJECTS for j in range(start, end)):
                return highest(heads, verb, start, end)
    return None


def restore_past(words: Sequence[Token], heads: list[int], cue: int, *, start: int, end: int) -> int | None:
    """ "The general *paid* in gold, three clerks told the court": a past tense read as describing its subject."""
    for i in range(start, end):
        noun = heads[i]
        described = words[i].tag_ == "VBN" and words[i].dep_ == "acl" and start <= noun < i
        if (
            described
            and heads[noun] == cue
            and not any(heads[j] == i and words[j].dep_ == "agent" for j in range(i, end))
        ):
            words[i].tag_, words[noun].dep_, heads[noun], heads[i] = "VBD", "nsubj", i, cue
            return i
    return None


def highest(heads: Sequence[int], verb: int, start: int, end: int) -> int:
    """The word that a verb hangs on within a stretch."""
    while heads[verb] != verb and start <= heads[verb] < end:
        verb = heads[verb]
    return verb


def part(words: Sequence[Token], heads: list[int], cue: int, *, said: int, span: tuple[int, int]) -> None:
    """Let nothing before the speaker hang on what stands behind it but the verb of what was said."""
    start, first = span
    strays = [i for i in range(start, first - 1) if i != said and not start <= heads[i] < first - 1]
    for i in strays:
        heads[i] = strays[-1] if i != strays[-1] else said
    if strays and words[strays[-1]].tag_[0] == "N":
        words[strays[-1]].dep_ = "advcl" if len(strays) > 1 else "dobj"
    for i in range(cue + 1, len(words)):
        if start <= heads[i] < first and words[i].dep_ != "ROOT":
            heads[i] = cue
    heads[cue], words[cue].dep_, words[cue].tag_ = cue, "ROOT", words[cue].tag_.replace("VBN", "VBD")
    heads[said], words[said].dep_ = cue, "ccomp"
    heads[first - 1] = cue
