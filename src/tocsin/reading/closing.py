"""Puts right what the parser makes of a speaker and a cue behind what was said: "The pass is shut, the guide said".

The parser joins the speaker to the last noun before the comma, and the cue to it as a relative clause. Between
the comma and a plain past "said" stands nothing but who said it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.reading.tokens import Token

TELLING = frozenset(
    "said says told announced declared stated reported warned added conceded admitted argued".split()
)
TOLD = frozenset({"VBD", "VBZ"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH"})
INSIDE = NOMINAL | {"VBD", "VBN", "VBZ", "PRP", "RB"}
"""What may stand between a speaker and the cue, a relative clause too; nothing but a comma or "who" ends it."""
LINKS = frozenset({"of", "for", "in", "at", "to"})
STOPS = frozenset({".", "!", "?", ";", ":", "—", "–", "--", '"', "“", "”"})
SUBORDINATING = frozenset(
    "if when after before as while although though because since once unless until".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def close_with_cue(words: Sequence[Token], heads: list[int], cue: int) -> None:
    """Hang a speaker on the cue behind him, and what stands before both on the cue."""
    set_off = words[cue - 1].text == ","
    if words[cue].tag_ not in (TOLD | {"VBN"} if set_off else TOLD) or not ends_phrase(words, cue):
        return
    first, noun = speaker_before(words, cue)
    if first is None or is_read(words, heads, cue, first) or words[first - 2].lower_ in TELLING:
        return
    start = first - 1
    while start > 0 and words[start - 1].text not in STOPS:
        start -= 1
    said = clause_in(words, heads, start, first - 1)
    said = said if said is not None else restore_past(words, heads, cue, start=start, end=first - 1)
    told = any(heads[i] == cue and words[i].dep_ in {"ccomp", "xcomp"} for i in range(cue + 1, len(words)))
    if said is None or told or words[start].lower_ in SUBORDINATING:
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
    return apart is (words[cue].lower_ != "told")


def speaker_before(words: Sequence[Token], cue: int) -> tuple[int | None, int]:
    """Where the phrase begins that stands between a comma and a cue, and its noun: "the mayor, Jo Lee, said"."""
    last = at = cue - 1
    if at > 0 and words[at].text == ",":
        at -= 1
        while at > 0 and words[at].tag_ == "NNP":
            at -= 1
        if words[at].text != "," or at == last - 1:
            return None, cue
        last = at = at - 1
    while at > 0 and (words[at].tag_ in INSIDE or words[at].lower_ in LINKS):
        at -= 1
    first = at + 1
    if words[at].lower_ in {"who", "which"} and at - 1 > 0:
        return described_before(words, at)
    linked = (i for i in range(first, last + 1) if words[i].lower_ in LINKS)
    noun = next(linked, last + 1) - 1
    plain = all(words[i].tag_ in NOMINAL or words[i].lower_ in LINKS for i in range(first, last + 1))
    found = plain and words[at].text == "," and first <= noun and words[noun].tag_[0] == "N"
    return (first if found else None), noun


def described_before(words: Sequence[Token], relative: int) -> tuple[int | None, int]:
    """The noun that a relative clause describes, and where its phrase begins: "a guide *who had read it* said"."""
    at = relative - 1
    while at > 0 and words[at].tag_ in NOMINAL:
        at -= 1
    found = words[at].text == "," and at < relative - 1 and words[relative - 1].tag_[0] == "N"
    return (at + 1 if found else None), relative - 1


def is_read(words: Sequence[Token], heads: Sequence[int], cue: int, first: int) -> bool:
    """Whether the parser has made the whole phrase the subject of a cue with a clause."""
    subject = next((i for i in range(first, cue) if heads[i] == cue and words[i].dep_ == "nsubj"), None)
    free = words[cue].dep_ in {"ROOT", "parataxis"}
    whole = all(first <= heads[i] <= cue for i in range(first, cue))
    lent = any(first <= heads[i] < cue and not words[i].is_punct for i in range(first))
    return free and subject is not None and whole and not lent


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
