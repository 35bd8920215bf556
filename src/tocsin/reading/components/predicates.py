"""The predicates of a page with a sense in the lexicon, and who takes part in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from spacy.tokens import Token

from tocsin.model import Span
from tocsin.reading.components.arguments import OBJECTS, RELATIVES, frame_of, is_time, modifiers, noun_frame
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.lexicon import Lexicon, Match, lexicon, names_of
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.nesting import is_nested
from tocsin.reading.components.nominals import is_told
from tocsin.reading.components.outlook import announced, reporting_verb, required, resolved
from tocsin.reading.parse import Page

KEY, HEADS = "predicates", "predicates by head"
PRONOUNS = frozenset({"PRP", "WP"})
NAMES = frozenset({"NNP", "NNPS"})
DIRECT = ("on", "against", "with", "between", "into", "to", "at", "for")
FORCING = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "PROTEST"})
PARTIES = ("organisation", "people", "fighter", "crowd")
PERSONAL = ("ist", "man", "woman", "crat", "eer")
"""Endings of words for people."""
TOWARDS = ("to", "with", "for", "against", "on", "from", "into", "at")


def predicates(page: Page) -> list[Match]:
    """The matches of a page in order; found once, whoever asks first."""
    known = page.doc.user_data.get(KEY)
    if known is None:
        known = page.doc.user_data[KEY] = list(read_predicates(page))
    return known


def predicate_at(page: Page, token: Token) -> Match | None:
    """The match that a word heads."""
    heads = page.doc.user_data.get(HEADS)
    if heads is None:
        heads = page.doc.user_data[HEADS] = {match.frame.head.i: match for match in predicates(page)}
    return heads.get(token.i)


def read_predicates(page: Page) -> Iterator[Match]:
    """Verbs first, so that a noun which belongs to a verb ("launched an *attack*") is not told twice."""
    words = lexicon()
    found = {t.i: m for t in page.doc if (m := match_at(page, t, words)) is not None}
    taken = {slot.i for match in found.values() if match.frame.head.tag_[0] == "V" for slot in match.slots}
    for match in found.values():
        head = match.frame.head
        if head.i in taken or is_background(match, taken) or not is_plausible(page, match, words):
            continue
        if head.tag_[0] != "V" and not is_told(page, match):
            continue
        names_speech = head.tag_[0] == "N" and match.sense.kind in {"warning", "accusation"}
        if is_nested(head, found) and not names_speech:
            continue
        foretold = announced(page, match)
        if foretold is not None:
            yield foretold


def match_at(page: Page, token: Token, words: Lexicon) -> Match | None:
    """A duty laid on somebody, a sense of the lexicon, or a refusal or promise in other words."""
    if token.tag_ in {"VB", "VBN"}:
        return required(page, token) or words.match(page, token) or resolved(page, token)
    return words.match(page, token) or (resolved(page, token) if token.tag_[0] == "V" else None)


def is_background(match: Match, taken: set[int]) -> bool:
    """Whether a clause only describes what another verb acts on: "eased sanctions *imposed* in May"."""
    head = match.frame.head
    if head.dep_ == "acl" and head.tag_ == "VBN":
        return head.head.i in taken or not match.frame.agents
    return head.dep_ == "relcl" and match.frame.passive and not match.frame.agents and head.head.i in taken


def finding_of(page: Page, match: Match) -> Finding:
    """A match as a finding: who, to whom, and the smallest passage that says so."""
    sense, frame = match.sense, match.frame
    actors, recipients = roles(page, match)
    return Finding(
        kind=sense.kind,
        head=frame.head,
        span=passage(page, match, [*actors, *recipients]),
        actors=actors,
        recipients=recipients,
        event_type=sense.event_type,
        mode=sense.mode,
        cameo=sense.cameo,
        contexts=sense.contexts,
        announced=match.announced,
        confidence=confidence(match, actors, recipients),
        reason=f"lexicon: {' … '.join([frame.head.text, *(slot.text for slot in match.slots)])!r}",
    )


def roles(page: Page, match: Match) -> tuple[list[Mention], list[Mention]]:
    """Actors and recipients, in PLOVER's terms."""
    sense, frame = match.sense, match.frame
    agents, undergoing = frame.agents, recipients_of(page, match)
    if match.reverse or sense.reverse:
        agents, undergoing = givers(match), agents
    if frame.head.tag_[0] == "N" and not agents:
        agents = [m for m in modifiers(frame.head) if is_party(page, m)]
    if sense.reciprocal:
        agents = [*agents, *(t for t in undergoing if t not in agents and is_party(page, t))]
        undergoing = []
    return [party_of(page, t) for t in unique(agents)], [party_of(page, t) for t in unique(undergoing)]


def givers(match: Match) -> list[Token]:
    """From whom it comes that the subject gains or undergoes."""
    inner = [noun_frame(slot) for slot in match.slots]
    return next((found for f in (match.frame, *inner) if (found := f.at(["from", "by", "of"]))), [])


def party_of(page: Page, token: Token) -> Mention:
    """The mention of a word; of a pronoun in what somebody says, with the speaker that it stands for."""
    mention = page.mentions.of(token)
    if token.tag_ != "PRP" or mention.resolved is not None or mention.resolution.actor is not None:
        return mention
    speaker = speaker_over(page, token)
    if speaker is None or not agrees(token, speaker):
        return mention
    named = page.mentions.of(speaker)
    if named.resolution.name is None and speaker.tag_ == "PRP":
        return mention
    return replace(mention, resolution=named.resolution, resolved=named.text, resolved_span=named.span)


def speaker_over(page: Page, token: Token) -> Token | None:
    """The subject of the verb of saying whose content begins with a pronoun as its subject."""
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    said = reporting_verb(page, token.head)
    return next((c for c in said.children if c.dep_ == "nsubj"), None) if said is not None else None


def agrees(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may stand for a noun: he or she for one, they for several, it for a body."""
    plural = noun.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in noun.rights)
    if pronoun.lower_ in {"they", "we"}:
        return plural or noun.tag_ == "NN" or pronoun.lower_ == "we"
    return pronoun.lower_ in {"he", "she", "it", "i"} and not plural


def recipients_of(page: Page, match: Match) -> list[Token]:
    """Whoever it is done to: objects that are no slot, else what the sense's prepositions name."""
    frame = match.frame
    mutual = frame.at(match.sense.roles) if match.sense.reciprocal else []
    named = mutual or [
        t for t in (*frame.datives, *frame.patients) if t not in match.slots and not is_time(t)
    ]
    named = named or [t for slot in match.slots for t in recipients_in_slot(page, match, slot)]
    if not named and match.link is not None:
        named = [t for t in frame.oblique.get(match.link, ()) if t not in match.slots]
    if not named:
        named = [t for t in frame.at(orderly(match)) if t not in match.slots]
    named = (
        named or recipients_in_clause(page, match) or [t for t in match.slots if undergoes(page, match, t)]
    )
    return [t for thing in named for t in party_in(page, thing)]


def undergoes(page: Page, match: Match, slot: Token) -> bool:
    """Whether the object that the pattern asks for is also whom it is done to: "freed *hostages*"."""
    if match.sense.event_type not in FORCING and match.sense.mode != "release":
        return False
    return stands_for_party(page, slot) or bool(names_of(page, slot) & lexicon().classes["place"])


def orderly(match: Match) -> list[str]:
    """The prepositions of the recipient; at a noun, "of" comes before the place and the giver."""
    if match.frame.head.tag_[0] == "V":
        return list(match.sense.roles)
    first = [p for p in match.sense.roles if p in DIRECT]
    return [*first, "of", *(p for p in match.sense.roles if p not in (*DIRECT, "by", "of"))]


def recipients_in_slot(page: Page, match: Match, slot: Token) -> list[Token]:
    """What the object itself says: "sanctions *on X*", "*X's* offer", "the *X* request"."""
    inner = noun_frame(slot)
    return (
        inner.at(match.sense.roles)
        or [t for t in inner.agents if t not in match.frame.agents and t.tag_ != "PRP$"]
        or [m for m in modifiers(slot) if is_party(page, m)]
        or [t for t in inner.oblique.get("of", ()) if is_party(page, t) or modifiers(t)]
    )


def recipients_in_clause(page: Page, match: Match) -> list[Token]:
    """Of "demanded that *X* leave" whoever is to act, of "promised to send aid to *X*" whoever gains."""
    clause = match.frame.complement
    if clause is None or not clause.tag_.startswith("V"):
        return []
    inner = frame_of(clause)
    others = [t for t in inner.agents if t not in match.frame.agents and is_party(page, t)]
    if others and match.sense.kind != "accusation":
        return others
    named = [*inner.datives, *inner.at(TOWARDS)]
    return [t for t in named if is_party(page, t)] or [t for t in inner.patients if is_party(page, t)]


def party_in(page: Page, thing: Token) -> list[Token]:
    """The party that a noun phrase names: itself, or whose thing it is."""
    if is_party(page, thing):
        return [thing]
    owners = [c for c in thing.children if c.dep_ == "poss" and c.tag_ != "PRP$" and is_party(page, c)]
    return owners or [thing]


def is_party(page: Page, token: Token) -> bool:
    """Whether a word can name somebody who acts: a name, a pronoun, a person, a body, armed men."""
    tag = token.tag_
    if tag in NAMES or tag in PRONOUNS or tag == "PRP$":
        return not is_time(token)
    if tag.startswith("JJ"):
        known = not token.is_sent_start or page.mentions.of(token).resolution.actor is not None
        return token.text[:1].isupper() and known
    words = lexicon().classes
    lemma = page.lemma(token)
    if lemma.endswith(PERSONAL) or any(lemma in words[name] for name in PARTIES):
        return True
    return page.mentions.of(token).kind not in {"unknown", "document"}


def stands_for_party(page: Page, token: Token) -> bool:
    """Whether a word names a party or something of one: "Ruritanian helicopters"."""
    return is_party(page, token) or any(
        is_party(page, child) for child in token.lefts if child.dep_ in {"poss", "amod", "compound", "nmod"}
    )


def unique(tokens: Iterable[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())


# ---------------------------------------------------------------------- plausibility


def is_plausible(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether those who take part make the sense likely, and nothing near makes it a figure of speech."""
    frame, needs = match.frame, match.sense.needs
    agents = frame.agents
    if match.sense.kind == "permission" and is_impersonal(match):
        return False
    vague = match.sense.kind == "act" and (not match.slots or match.sense.event_type in FORCING)
    if vague and agents and not any(can_act(page, t, words) for t in agents):
        return False
    if needs is None:
        return True
    causes = (*agents, *frame.oblique.get("in", ()), *frame.oblique.get("from", ()))
    if any(page.lemma(t) in words.classes["natural"] for t in causes):
        return False
    return not is_unserious(page, frame.head, words) and has_needed(page, match, words)


def has_needed(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether those are there whom the sense needs."""
    frame, needs = match.frame, match.sense.needs
    agents, patients = frame.agents, frame.patients
    if needs == "counterpart":
        named_so = sum(child.dep_ in OBJECTS for child in frame.head.children) > 1  # "called him a master"
        return not named_so and any(stands_for_party(page, t) for t in patients if t.tag_ not in RELATIVES)
    if needs == "both":
        undergoing = patients or recipients_of(page, match)
        return any(stands_for_party(page, t) for t in undergoing if t.tag_ != "PRP") and bool(agents)
    if needs == "mutual":
        return bool(match.slots) or frame.head.tag_[0] == "N" or len(parties_in(page, match)) > 1
    if needs == "party":
        return any(stands_for_party(page, t) for t in (*agents, *patients, *recipients_of(page, match)))
    if page.lemma(frame.head) in words.classes["figurative"] and is_figurative(page, match, words):
        return False
    return bool(agents) or frame.head.tag_[0] == "N" or (needs == "victim" and frame.passive)


def is_figurative(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether a blow is dealt only in words: by one who bears no arms, or to a market, a title, a plan."""
    agents, frame = match.frame.agents, match.frame
    if not match.slots and all(is_civil(page, t, words) for t in agents):
        return bool(agents) or not frame.passive
    hit = [t for t in frame.patients if t not in match.slots] or recipients_of(page, match)
    return bool(hit) and all(is_intangible(page, t, words) for t in hit)


def is_intangible(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word names what no blow can hit."""
    return token.tag_[:3] != "NNP" and page.lemma(token) in words.classes["intangible"]


def parties_in(page: Page, match: Match) -> list[Token]:
    """Those who meet: several, or one word for several."""
    found = [t for t in (*match.frame.agents, *recipients_of(page, match)) if stands_for_party(page, t)]
    return [copy for t in found for copy in ([t, t] if t.tag_ in {"NNS", "NNPS"} else [t])]


def can_act(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word can name whoever or whatever acts for a party, and be it a weapon."""
    if stands_for_party(page, token) or names_of(page, token) & words.classes["armed"]:
        return True
    return token.tag_[0] == "N" and any(is_party(page, t) for t in noun_frame(token).agents)


def is_civil(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word names a person who bears no arms, as far as the text says."""
    lemma = page.lemma(token)
    if lemma in words.classes["business"] or lemma in words.classes["politician"]:
        return True
    if lemma in words.classes["armed"] or lemma in words.classes["crowd"]:
        return False
    return token.tag_ in {"PRP", "WP"} or page.mentions.of(token).kind == "person"


def is_impersonal(match: Match) -> bool:
    """Whether it is only a turn of speech: "let *it* be known"."""
    clause = match.frame.complement
    return clause is not None and any(c.lower_ == "it" and c.dep_ == "nsubjpass" for c in clause.children)


def is_unserious(page: Page, head: Token, words: Lexicon) -> bool:
    """Whether the sentence speaks of sport, film or business."""
    sentence = head.sent
    for token in sentence:
        if token.tag_[0] != "N":
            continue
        if token.lower_ in words.classes["unserious"] or page.lemma(token) in words.classes["unserious"]:
            return True
        if (
            token.i > sentence.start
            and f"{token.nbor(-1).lower_}_{page.lemma(token)}" in words.classes["unserious"]
        ):
            return True
    return False


# ---------------------------------------------------------------------- passage and confidence


def passage(page: Page, match: Match, mentions: list[Mention]) -> Span:
    """The smallest passage: the predicate with those of its arguments that stand in its own clause."""
    head = match.frame.head
    left = min([head.left_edge.i if head.tag_[0] == "N" else first_word(head), head.i])
    right = head.i
    is_act = match.sense.kind == "act"
    for child in head.children:
        if child.dep_ in {"dobj", "dative", "attr", "oprd", "prt", "agent", "pobj"}:
            right = max(right, last_of(child) if is_act else child.right_edge.i)
        elif child.dep_ in {"xcomp", "ccomp"} and not is_act:
            right = max(right, child.right_edge.i)
    start, end = page.doc[left].idx, page.doc[right].idx + len(page.doc[right])
    inside = [m.span for m in mentions if head.sent.start_char <= m.span[0] and m.head.i in clause_of(head)]
    return min([start, *(s for s, _ in inside)]), max([end, *(e for _, e in inside)])


def last_of(phrase: Token) -> int:
    """Where a phrase ends without the clauses on its noun: what these tell has a status of its own."""
    clause = next((c for c in phrase.rights if c.dep_ in {"acl", "relcl", "ccomp", "xcomp"}), None)
    return max(phrase.i, clause.left_edge.i - 1) if clause is not None else phrase.right_edge.i


def clause_of(head: Token) -> range:
    return range(head.left_edge.i, head.right_edge.i + 1)


def first_word(verb: Token) -> int:
    """Where a verb's own words begin: its auxiliaries, or the verb."""
    return min([verb.i, *(child.i for child in verb.lefts if child.dep_ in {"aux", "auxpass", "neg"})])


def confidence(match: Match, actors: list[Mention], recipients: list[Mention]) -> float:
    """Higher where more of the pattern and more of the parties are there."""
    score = 0.6 + 0.1 * bool(match.slots) + 0.1 * bool(actors) + 0.1 * bool(recipients)
    return round(min(score, 0.9) - 0.1 * (match.frame.head.tag_[0] == "N"), 2)
