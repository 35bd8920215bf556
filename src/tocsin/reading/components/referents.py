"""The noun phrases of a document that a pronoun, a last name or a description may stand for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tocsin.actors.people import given_names
from tocsin.reading.components.kinds import NAMES, PLURALS, load_nouns
from tocsin.reading.components.mention import Mention
from tocsin.reading.tokens import Token

Gender = Literal["m", "f", ""]
ROLES = {
    "nsubj", "nsubjpass", "dobj", "pobj", "poss", "appos", "attr", "conj", "dative", "agent", "ROOT",
    "npadvmod", "oprd", "dep", "nmod",
}  # fmt: skip
SUBJECTS = {"nsubj", "nsubjpass"}
PEOPLE = {"person", "anonymous"}
BODIES = {"organisation", "country", "group"}


@dataclass(frozen=True, slots=True)
class Referent:
    """A party as one noun phrase names it."""

    token: Token
    mention: Mention
    sentence: int
    subject: bool
    plural: bool
    gender: Gender
    quoted: int
    """Number of the quotation that it stands in, or -1."""
    name: tuple[str, ...]
    """The words of a proper name, titles left out."""

    @property
    def person(self) -> bool:
        """Whether "he" or "she" can stand for it."""
        return self.mention.kind in PEOPLE and not self.plural

    @property
    def body(self) -> bool:
        """Whether "it" can stand for it."""
        return self.mention.kind in BODIES and not self.plural


def can_be_meant(token: Token, plain: Callable[[Token], Mention]) -> bool:
    """Whether a word heads a noun phrase that a later one may stand for; pronouns and things do not."""
    if token.tag_[:2] != "NN" or token.dep_ not in ROLES:
        return False
    kind = plain(token).kind
    return kind in PEOPLE or kind in BODIES


def referent_of(mention: Mention, *, sentence: int, quoted: int, titles: frozenset[str]) -> Referent:
    """The party that a noun phrase names, with what tells it from others."""
    token = mention.head
    name = name_of(token, mention, titles)
    return Referent(
        token=token,
        mention=mention,
        sentence=sentence,
        subject=is_subject(token),
        plural=token.tag_ in PLURALS and mention.kind != "organisation",
        gender=gender_of(token, mention, name),
        quoted=quoted,
        name=name,
    )


def is_subject(token: Token) -> bool:
    """A subject, or one that is coordinated with it."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in SUBJECTS


def name_of(head: Token, mention: Mention, titles: frozenset[str]) -> tuple[str, ...]:
    """The proper name in a noun phrase: ("Ana", "Ruiz") of "Foreign Minister Ana Ruiz"."""
    if head.tag_ not in NAMES:
        return ()
    words: list[str] = []
    for i in range(head.i, head.i - 5, -1):
        token = head.doc[i] if i >= 0 else None
        if token is None or token.idx < mention.span[0] or token.lower_ in titles:
            break
        if not token.text[:1].isupper() and token.text != "-":
            break
        words.insert(0, token.text)
    return tuple(words)


def gender_of(token: Token, mention: Mention, name: tuple[str, ...]) -> Gender:
    """By a title, a noun such as "queen", or a first name; empty where nothing tells."""
    nouns = load_nouns()
    words = {child.lower_ for child in token.lefts} | {token.lower_}
    if nouns["female"] & words:
        return "f"
    if nouns["male"] & words:
        return "m"
    named = next((t for t in token.rights if t.dep_ == "appos" and t.tag_ in NAMES), None)
    first = name[0] if name else token.doc[named.left_edge.i].text if named is not None else ""
    if mention.resolution.basis == "person" and mention.resolution.name:
        first = mention.resolution.name.split()[0]
    gender = given_names().get(first, "")
    return "f" if gender == "f" else "m" if gender == "m" else ""
