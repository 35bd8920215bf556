"""Puts right one mistake of the parser: the verb of a sentence that it took for a word beside a noun.

"Taxi drivers angry at city hall *brought* the capital to a halt": a past tense cannot describe a noun, so where
nothing else could be the verb of the sentence, it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.reading.tokens import Token

Parse = tuple[Sequence[Token], list[int]]
"""Words, and of each the place of its head among them."""
DESCRIBING = frozenset({"acl", "amod", "appos", "compound", "nmod", "preconj"})
"""Dependencies of words that describe a noun, which a past tense cannot."""
OBJECTS = frozenset({"pobj", "appos", "dobj", "ROOT"})


def mend(words: Sequence[Token], heads: list[int]) -> None:
    """Hang the sentences whose root is no verb on their verb, where they have one."""
    for root, head in enumerate(heads):
        if head == root and words[root].tag_[:1] in {"N", "J"}:
            verb = verb_of((words, heads), root)
            if verb is not None:
                raise_verb((words, heads), root, verb)


def verb_of(parse: Parse, root: int) -> int | None:
    """The verb of a sentence that hangs on another word."""
    words, heads = parse
    below = [i for i, head in enumerate(heads) if head == root and i != root]
    if words[root].tag_[0] == "J":
        subject = any(words[i].dep_ == "nsubj" for i in below) and any(words[i].dep_ == "dobj" for i in below)
        return root if subject else None
    for i in below:
        word = words[i]
        if word.dep_ == "amod" and word.tag_ == "VBN" and i < root and has_subject(parse, i):
            return i
    start, end = reach(heads, root)
    past = next((i for i in range(start, end) if words[i].tag_ == "VBD" and is_misplaced(parse, i)), None)
    return past if past is not None else active_participle(parse, root)


def active_participle(parse: Parse, root: int) -> int | None:
    """A participle behind the root that acts on something, or the last of two: "trucks loaded with ore *crossed*"."""
    words, heads = parse
    found = [i for i, head in enumerate(heads) if head == root < i and words[i].tag_ == "VBN"]
    found = [i for i in found if words[i].dep_ == "acl"]
    if not found:
        return None
    last = found[-1]
    beside = (i for i, head in enumerate(heads) if (head == root and i > last) or head == last)
    acts = any(
        words[i].dep_ in {"dobj", "appos"} and all(word.text != "," for word in words[last:i]) for i in beside
    )
    return last if acts or len(found) > 1 else None


def has_subject(parse: Parse, verb: int) -> bool:
    words, heads = parse
    return any(head == verb and words[i].dep_ == "nsubj" for i, head in enumerate(heads))


def is_misplaced(parse: Parse, verb: int) -> bool:
    """Whether a past tense is hung as a word that describes a noun, with no subject of its own."""
    return parse[0][verb].dep_ in DESCRIBING and not has_subject(parse, verb)


def reach(heads: Sequence[int], root: int) -> tuple[int, int]:
    """Where the words begin and end that hang on a root."""
    start, end = root, root + 1
    while start > 0 and root_of(heads, start - 1) == root:
        start -= 1
    while end < len(heads) and root_of(heads, end) == root:
        end += 1
    return start, end


def root_of(heads: Sequence[int], word: int) -> int:
    while heads[word] != word:
        word = heads[word]
    return word


def raise_verb(parse: Parse, root: int, verb: int) -> None:
    """Make a word the root: what stands before it is its subject, what stands behind is its own."""
    words, heads = parse
    start, end = reach(heads, root)
    words[verb].tag_, words[verb].dep_ = "VBD", "ROOT"
    if verb == root:
        return
    owns_object = any(heads[i] == verb and words[i].dep_ == "dobj" for i in range(verb + 1, end))
    for i in range(verb + 1, end):
        if heads[i] == i or heads[i] < verb:
            heads[i] = verb
            if words[i].dep_ in OBJECTS:
                words[i].dep_, owns_object = ("dep" if owns_object else "dobj"), True
    if root < verb:
        words[root].dep_, heads[root] = "nsubj", verb
    heads[verb] = verb
    for i in range(start, verb):
        heads[i] = min(heads[i], verb)
