"""Puts right what the parser often mistakes: a verb for a word beside a noun, an "of" on a name, a lost subject.

"Taxi drivers angry at city hall *brought* the capital to a halt": a past tense cannot describe a noun, so where
nothing else could be the verb of the sentence, it is. In "the refusal by X *of* a visa" the visa is refused.
In "Xia closed its port and *Yonne* sent ships" a noun right before a verb that has no subject is no second object.
"Should Xia shell the port, he said, the answer *would* come" is no question with a second one joined to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.reading.closing import TELLING, close_with_cue
from tocsin.reading.languages import load
from tocsin.reading.telling import mend_told
from tocsin.reading.tokens import Token

DESCRIBING = frozenset({"acl", "amod", "appos", "compound", "nmod", "oprd", "preconj"})
"""Dependencies of words that describe a noun, which a past tense cannot."""
DESCRIBED = frozenset({"det", "poss", "amod", "compound", "nmod", "nummod"})
NAMING = frozenset({"compound", "nmod"})
EVIDENCE = frozenset(
    {"show", "shows", "report", "reports", "claim", "claims", "record", "records", "state", "states"}
)
FRONTED = frozenset({"dep", "npadvmod", "dobj"})
TOLD = frozenset({"VBD", "VBZ", "VBP"})
CLAUSES = frozenset({"ccomp", "xcomp", "dobj", "advcl"})
PAST = frozenset({"bid", "cast", "cut", "found", "ground", "hit", "set", "shot", "split", "spread", "wound"})
"""Nouns that are a past tense too."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
BEFORE_VERBS = frozenset({"aux", "auxpass", "advmod", "neg"})
OBJECTS = frozenset({"pobj", "appos", "dobj", "ROOT"})
STEMS = frozenset(
    "bed bleed breed deed embed exceed feed greed heed need proceed reed seed shed shred sled speed succeed wed weed".split()
)
"""Dictionary forms in -ed."""
HELPED = 6
"""Words from an auxiliary to its verb at most."""
INVERTED = frozenset(load("conditions")["inverted"])
LONGER_PHRASE = 3
"""Words of "out of hand" with what stands behind it."""


@dataclass(frozen=True, slots=True)
class Parse:
    """Words, the place of the head of each, and of each the places of those that hung on it at first."""

    words: Sequence[Token]
    heads: list[int]
    below: list[list[int]]


def mend(words: Sequence[Token], heads: list[int]) -> None:
    """Hang the sentences whose root is no verb on their verb, where they have one."""
    for i in range(len(words)):
        rehang(words, heads, i)
        give_tense(words, heads, i)
    roots = [i for i, head in enumerate(heads) if head == i and words[i].tag_[:1] in {"N", "J"}]
    fronted = [i for i, head in enumerate(heads) if head > i and words[i].dep_ in FRONTED]
    if not roots and not fronted:
        return
    below: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            below[head].append(i)
    parse = Parse(words, heads, below)
    for root in roots:
        verb = verb_of(parse, root)
        if verb is not None:
            raise_verb(parse, root, verb)
    for noun in fronted:
        tell(parse, noun)


def is_behind_phrase(words: Sequence[Token], heads: Sequence[int], thing: int) -> bool:
    """ "Rejected out of hand the *offer*": a preposition that has a phrase already governs no object behind it."""
    link = heads[thing]
    if thing - link < LONGER_PHRASE or words[heads[link]].tag_[0] != "V" or heads[link] != link - 1:
        return False
    return words[link + 1].dep_ == "prep" and heads[link + 1] == link


def rehang(words: Sequence[Token], heads: list[int], i: int) -> None:
    """Hang a subject on the verb of its auxiliary, an "of" on the deed, a clause on its own subject or main clause."""
    word = words[i]
    if word.dep_ == "nsubj" and words[heads[i]].dep_ == "aux":
        heads[i] = heads[heads[i]]  # "said both *sides had* placed mines"
    if word.lower_ == "of" and is_misled(words, heads, i):
        heads[i] = heads[heads[heads[i]]]
    elif word.dep_ == "pobj" and is_behind_phrase(words, heads, i):
        word.dep_, heads[i] = "dobj", heads[heads[i]]
    elif word.lower_ in TELLING:
        close_with_cue(words, heads, i)
    elif word.dep_ == "conj" and word.tag_ in FINITE and heads[i] < i:
        return_subject(words, heads, i)
        subordinate(words, heads, i)
    mend_told(words, heads, i)


def is_past(text: str) -> bool:
    """ "Decreed": by its ending a past tense; "proceed" and "shed" are none."""
    return text.endswith("ed") and text not in STEMS


def give_tense(words: Sequence[Token], heads: Sequence[int], i: int) -> None:
    """ "..., *decreed* the commander": what ends like a past tense and has no auxiliary is one."""
    if words[i].tag_ == "VB" and is_past(words[i].lower_) and not is_helped(words, heads, i):
        words[i].tag_ = "VBD"


def is_helped(words: Sequence[Token], heads: Sequence[int], verb: int) -> bool:
    """Whether "to" or an auxiliary goes with a verb."""
    return any(heads[i] == verb and words[i].dep_ == "aux" for i in range(max(0, verb - HELPED), verb))


def tell(parse: Parse, noun: int) -> None:
    """ "The truce *held* in the north, the guild said": what stands before a cue is a clause, so it has a verb."""
    words, heads, below = parse.words, parse.heads, parse.below
    cue = heads[noun]
    after = {words[i].dep_ for i in below[cue] if i > cue}
    if words[noun].tag_[0] != "N" or words[cue].tag_ not in TOLD or after & CLAUSES:
        return
    past = next((i for i in below[noun] if words[i].tag_ == "VBN" and words[i].dep_ == "acl"), None)
    if past is None or any(words[i].dep_ == "agent" for i in below[past]):
        return
    words[past].tag_, words[past].dep_, words[noun].dep_ = "VBD", "ccomp", "nsubj"
    heads[past], heads[noun] = cue, past


def return_subject(words: Sequence[Token], heads: list[int], verb: int) -> None:
    """ "Xia closed its port and *Yonne sent* ships": what stands right before a verb is its subject."""
    noun = verb - 1
    while heads[noun] == verb and words[noun].dep_ in BEFORE_VERBS:
        noun -= 1
    first, other = heads[noun], heads[verb]
    if words[noun].dep_ != "conj" or words[noun].tag_[0] != "N" or not other < first < noun:
        return
    if words[first].dep_ not in {"dobj", "pobj"} or words[other].tag_[0] != "V":
        return
    if any(heads[i] == verb and words[i].dep_ in {"nsubj", "nsubjpass"} for i in range(first, verb)):
        return
    links = [i for i in range(first + 1, noun) if words[i].dep_ == "cc" and heads[i] == first]
    if not links:
        return
    passive = any(heads[i] == verb and words[i].dep_ == "auxpass" for i in range(noun, verb))
    words[noun].dep_, heads[noun], heads[links[-1]] = "nsubjpass" if passive else "nsubj", verb, other


def subordinate(words: Sequence[Token], heads: list[int], verb: int) -> None:
    """ "*Should* they shell us, the answer would come": what opens with its auxiliary hangs on what follows."""
    first, inside = heads[verb], range(heads[verb], verb)
    if heads[first] != first or any(heads[i] == first and words[i].dep_ == "cc" for i in inside):
        return
    opener = next((i for i, head in enumerate(heads) if head == first), first)
    inverted = words[opener].dep_ == "aux" and words[opener].lower_ in INVERTED
    own = {words[i].dep_ for i in inside if heads[i] == verb}
    if inverted and "nsubj" in own and "aux" in own:
        heads[verb], words[verb].dep_ = verb, "ROOT"
        heads[first], words[first].dep_ = verb, "advcl"
        for i in range(verb + 1, len(heads)):
            heads[i] = verb if heads[i] == first else heads[i]


def is_misled(words: Sequence[Token], heads: Sequence[int], of: int) -> bool:
    """Whether "of" was hung on a name before it, and not on what the name does: "the refusal by X *of* a visa"."""
    name = heads[of]
    by = heads[name]
    deed = heads[by]
    told = words[name].tag_[:3] == "NNP" and words[by].lower_ == "by" and words[deed].tag_[0] == "N"
    if not told or by != deed + 1 or of != name + 1:
        return False
    what = next((i for i in range(of + 1, len(words)) if heads[i] == of), of)
    return words[what].tag_ in {"NN", "NNS"}


def verb_of(parse: Parse, root: int) -> int | None:
    """The verb of a sentence that hangs on another word."""
    words, below = parse.words, parse.below[root]
    deps = {words[i].dep_ for i in below}
    if {"nsubj", "ccomp"} <= deps:
        return root  # a noun has no subject and no clause with one: "the clerks *promise* that ..."
    if words[root].tag_[0] == "J" or words[root].lower_ in PAST or is_past(words[root].lower_):
        return root if {"nsubj", "dobj"} <= deps else None
    if closes(parse, root):
        return root
    for i in below:
        word = words[i]
        if word.dep_ == "amod" and word.tag_ == "VBN" and i < root and has_subject(parse, i):
            return i
    start, end = reach(parse.heads, root)
    doing = next((i for i in range(start, end) if does(parse, i)), None)
    if doing is not None:
        return doing
    past = next((i for i in range(start, end) if words[i].tag_ == "VBD" and is_misplaced(parse, i)), None)
    past = past if past is not None else next((i for i in range(start, end - 1) if tells(parse, i)), None)
    return past if past is not None else active_participle(parse, root)


def does(parse: Parse, word: int) -> bool:
    """ "The envoy, Jo Lee, *voiced* concern": a participle right behind a comma, before a noun without an article."""
    words, heads = parse.words, parse.heads
    noun = heads[word]
    if words[word].tag_ != "VBN" or words[word].dep_ != "amod" or words[noun].dep_ != "appos":
        return False
    return words[word - 1].text == "," and heads[noun] < word < noun


def closes(parse: Parse, root: int) -> bool:
    """ "The river is rising, the guild *estimates*": a verb in -s that was taken for a noun with a clause."""
    words = parse.words
    return (
        words[root].tag_ == "NNS"
        and any(words[i].dep_ == "ccomp" and i < root for i in parse.below[root])
        and any(words[i].dep_ in NAMING and i == root - 1 for i in parse.below[root])
    )


def tells(parse: Parse, word: int) -> bool:
    """ "Minutes of the council *show* that ...": a verb that was taken for a noun, before a clause with "that"."""
    words = parse.words
    noun = words[word].tag_ in {"NN", "NNS"} and words[word].text in EVIDENCE
    return noun and begins_clause(words, word + 1)


def begins_clause(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].text == "that" and words[at].tag_ == "IN"


def active_participle(parse: Parse, root: int) -> int | None:
    """A participle behind the root that acts on something or tells it, or the last of two: "trucks loaded *crossed*".

    One that acts may hang deeper: "a source close to the king *described* a palace in fear".
    """
    words, after = parse.words, [i for i in parse.below[root] if i > root]
    found = [i for i in after if words[i].tag_ == "VBN" and words[i].dep_ == "acl"]
    if not found:
        return next((i for i in range(*reach(parse.heads, root)) if i > root and describes(parse, i)), None)
    last = found[-1]
    acts = any(
        words[i].dep_ in {"dobj", "appos"} and all(word.text != "," for word in words[last:i])
        for i in (*parse.below[last], *(i for i in after if i > last))
    )
    tells = any(words[i].dep_ == "ccomp" for i in parse.below[last]) or any(
        words[i].dep_ == "relcl" and i > last and marks_that(parse, i) for i in after
    )
    return last if acts or tells or len(found) > 1 else None


def marks_that(parse: Parse, verb: int) -> bool:
    """Whether a clause begins with a "that" which is no relative pronoun."""
    return any(parse.words[i].dep_ == "mark" and parse.words[i].lower_ == "that" for i in parse.below[verb])


def describes(parse: Parse, word: int) -> bool:
    """Whether a participle that is hung on a noun has an object of its own, after "to" or right behind it."""
    words = parse.words
    if words[word].tag_ != "VBN" or words[word].dep_ != "acl":
        return False
    return any(words[i].dep_ == "dobj" and i > word for i in parse.below[word])


def has_subject(parse: Parse, verb: int) -> bool:
    return any(parse.words[i].dep_ == "nsubj" for i in parse.below[verb])


def is_misplaced(parse: Parse, verb: int) -> bool:
    """Whether a past tense is hung as a word that describes a noun, with no subject of its own."""
    return parse.words[verb].dep_ in DESCRIBING and not has_subject(parse, verb)


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


def leave_place(parse: Parse, verb: int) -> None:
    """Give the place of a verb that was taken for a noun to the noun before it, with all that described it."""
    words, heads, noun = parse.words, parse.heads, verb - 1
    if verb == 0 or words[noun].dep_ not in NAMING or heads[noun] != verb:
        return
    lowest = heads[verb] == verb
    words[noun].dep_, heads[noun] = ("nsubj", verb) if lowest else (words[verb].dep_, heads[verb])
    for i in parse.below[verb]:
        if i < noun and words[i].dep_ in DESCRIBED:
            heads[i] = noun


def raise_verb(parse: Parse, root: int, verb: int) -> None:
    """Make a word the root: what stands before it is its subject, what stands behind is its own."""
    words, heads = parse.words, parse.heads
    start, end = reach(heads, root)
    if words[verb].tag_[0] == "N":
        leave_place(parse, verb)
    words[verb].tag_, words[verb].dep_ = "VBD", "ROOT"
    if verb == root:
        return
    owns_object = any(heads[i] == verb and words[i].dep_ == "dobj" for i in range(verb + 1, end))
    for i in range(verb + 1, end):
        if heads[i] == i or heads[i] < verb:
            heads[i] = verb
            if words[i].dep_ in OBJECTS:
                words[i].dep_, owns_object = ("dep" if owns_object else "dobj"), True
    behind = begins_clause(words, verb + 1)
    if behind:
        words[verb + 1].dep_ = "mark"
    for i in range(verb + 2, end):
        if words[i].dep_ == "relcl" and heads[i] == verb and (behind or marks_that(parse, i)):
            words[i].dep_ = "ccomp"
    if root < verb:
        words[root].dep_, heads[root] = "nsubj", verb
    heads[verb] = verb
    for i in range(start, verb):
        heads[i] = min(heads[i], verb)
