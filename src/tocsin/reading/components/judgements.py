"""What a voice thinks of it: prediction, blame, motive, assessment, state."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model import Span
from tocsin.reading.components.arguments import frame_of
from tocsin.reading.components.blames import attributed, blamed, faulted
from tocsin.reading.components.clauses import is_finite, is_infinitive, is_perfect, is_verb, modal, subject
from tocsin.reading.components.conditions import condition_type
from tocsin.reading.components.factuality import cleft_of
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.labels import is_loaded
from tocsin.reading.components.motives import motive
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.predicates import predicate_at
from tocsin.reading.components.predictions import foretold, impending, inferred, obliged
from tocsin.reading.components.selves import is_own
from tocsin.reading.components.utterances import main_clauses, speech_of
from tocsin.reading.components.verdicts import WORDS, Verdict, valued_in, values
from tocsin.reading.components.voices import Voices
from tocsin.reading.parse import Page, block_at
from tocsin.reading.tokens import Token

TOLD_BLOCKS = frozenset({"body", "headline", "subhead"})


def find_judgements(page: Page, voices: Voices) -> Iterator[Finding]:
    """Judgements of the author and of speakers, a clause at a time; at the least what a sentence states."""
    judged: set[int] = set()
    for sentence in page.doc.sents:
        block = block_at(page.document, sentence.start_char)
        if block is None or block.kind not in TOLD_BLOCKS:
            continue
        verdicts = [v for token in sentence if (v := judge(page, token, voices=voices)) is not None]
        judged.update(verdict.head.i for verdict in verdicts)
        root = sentence.root
        if (
            not any(voices.over(verdict.head.idx) is None for verdict in verdicts)
            and not is_split(root)
            and block.kind == "body"
            and predicate_at(page, root) is None
            and is_told(root, voices)
        ):
            verdicts.append(stated(root))
        yield from (finding_of(page, verdict, voices) for verdict in verdicts)
    yield from stated_by_speakers(page, voices, judged)


def stated_by_speakers(page: Page, voices: Voices, judged: set[int]) -> Iterator[Finding]:
    """What statements assert that is neither act, signal nor judgement."""
    for statement in voices.statements:
        if statement.polarity == "negative" or statement.form == "title":
            continue
        for verb in main_clauses(page, statement):
            told = (
                verb.i in judged
                or predicate_at(page, verb) is not None
                or voices.by_cue(verb.idx) is not None
            )
            who = subject(verb)
            own = who is not None and voices.over(who.idx) is voices.over(verb.idx) is statement
            if own and is_finite(verb) and not told and speech_of(page, verb, statement) is None:
                yield finding_of(page, stated(verb), voices)


def judge(page: Page, token: Token, *, voices: Voices) -> Verdict | None:
    """The judgement that a word passes, if it heads one."""
    if not is_verb(token):
        return state_named(token)
    if token.dep_ in {"aux", "auxpass"}:
        return None
    if (coming := impending(page, token)) is not None:
        return coming
    said = voices.by_cue(token.idx)
    if (said is not None and (modal(token) is None or said.polarity == "negative")) or any(
        child.text == "?" for child in token.children
    ):
        return named(page, token, voices) or (motive(page, token) if is_infinitive(token) else None)
    if condition_type(token) or is_infinitive(token):
        return motive(page, token)
    return (
        foretold(page, token, voices=voices)
        or inferred(page, token)
        or motive(page, token)
        or blamed(page, token)
        or faulted(page, token)
        or attributed(page, token)
        or (obliged(page, token) if voices.over(token.idx) is None else None)
        or named(page, token, voices)
        or evaluated(page, token, voices)
    )


def evaluated(page: Page, verb: Token, voices: Voices) -> Verdict | None:
    """A clause that says how somebody or something is."""
    lemma, voice = verb.lemma_, voices.over(verb.idx)
    if not is_finite(verb) or is_split(verb):
        return None
    if voice is not None and speech_of(page, verb, voice):
        return None
    match = predicate_at(page, verb)
    if match is not None and match.sense.kind == "offer":
        return None  # "is ready to talk"
    if voice is None and is_perfect(verb) and modal(verb) in {"would", "could"} and verb.dep_ == "ROOT":
        return Verdict("assessment", verb, 0.5, f"says what would have been: {verb.text!r}")
    if lemma in WORDS["deserving"]:
        return Verdict("assessment", verb, 0.55, f"says what is due: {verb.text!r}")
    if lemma in WORDS["lacking"] and any(c.lemma_ in WORDS["lacked"] for c in verb.children):
        return Verdict("assessment", verb, 0.55, f"says what is lacking: {verb.text!r}")
    valued = valued_in(verb)
    if valued is None and lemma in WORDS["copulas"]:
        valued = next((t for t in verb.subtree if t.i > verb.i and is_loaded(t)), None)
    if valued is not None and lemma in WORDS["copulas"] | WORDS["likening"]:
        return Verdict("assessment", verb, 0.6, f"evaluates: {valued.text!r}")
    if lemma in WORDS["copulas"]:
        return Verdict("state", verb, 0.4, f"says how it is: {verb.text!r}")
    return None


def is_split(be: Token) -> bool:
    """Whether a verb only opens a cleft: "it was not X who ..."."""
    return any(cleft_of(t, t.head) == be for t in be.subtree)


def named(page: Page, verb: Token, voices: Voices) -> Verdict | None:
    """What somebody calls something: on their word if a statement says so, else an accusation by them."""
    if verb.lemma_ not in WORDS["naming"]:
        return None
    names = [c for c in verb.children if c.dep_ in {"oprd", "attr", "ccomp", "xcomp"}]
    names += [t for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" for t in c.children]
    if any(c.dep_ == "dative" for c in verb.children):
        names += [c for c in verb.children if c.dep_ == "dobj"]
    valued = next((t for t in names if values(t)), None)
    if valued is None:
        return None
    voice = voices.over(valued.idx)
    if voice is not voices.over(verb.idx):
        return Verdict("assessment", valued, 0.6, f"calls it: {valued.text!r}")
    caller = subject(verb)
    if voice is not None and caller is not None and is_own(page, caller, voice):
        return Verdict("assessment", verb, 0.6, f"calls it: {valued.text!r}")
    if subject(verb) is None or predicate_at(page, verb) is not None or modal(verb) is not None:
        return None
    if verb.lemma_ == "find" and not any(is_party(page, t) for t in frame_of(verb).patients):
        return None  # "found the soup cold"
    return Verdict("accusation", verb, 0.5, f"calls it: {valued.text!r}")


def state_named(noun: Token) -> Verdict | None:
    """A noun that says in passing how somebody fares: "the accelerating collapse of the army"."""
    if noun.tag_ not in {"NN", "NNS"} or noun.lemma_ not in WORDS["states"]:
        return None
    owned = any(
        c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in {"of", "to", "in", "between"})
        for c in noun.children
    )
    valued = any(c.dep_ == "amod" and values(c) for c in noun.lefts)
    return Verdict("state", noun, 0.5, f"names a state: {noun.text!r}") if owned and valued else None


def is_told(root: Token, voices: Voices) -> bool:
    """Whether a sentence is the author's own assertion: no report of a statement, also not "was quoted as *saying*"."""
    if not is_verb(root) or voices.over(root.idx) is not None or voices.by_cue(root.idx) is not None:
        return False
    cited = any(voices.by_cue(t.idx) for c in root.rights if c.lower_ == "as" for t in c.rights)
    return not cited and not any(child.text == "?" for child in root.children) and subject(root) is not None


def stated(root: Token) -> Verdict:
    """What a sentence states that is neither act nor signal: an assessment where it has loaded words."""
    loaded = next((t for t in root.subtree if is_loaded(t)), None)
    if loaded is not None:
        return Verdict("assessment", root, 0.45, f"asserts with a loaded word: {loaded.text!r}")
    return Verdict("state", root, 0.3, f"asserts: {root.text!r}")


def finding_of(page: Page, verdict: Verdict, voices: Voices) -> Finding:
    head = verdict.head
    frame = frame_of(head) if is_verb(head) or head.tag_.startswith("N") else None
    agents = frame.agents if frame and not is_split(head) else []
    actors = [m for t in agents if acts(page, t) for m in page.mentions.each(t)]
    recipients = [page.mentions.of(t) for t in frame.patients if is_party(page, t)] if frame else []
    return Finding(
        kind=verdict.kind,
        head=head,
        span=own_words(page, head, voices),
        actors=actors,
        recipients=recipients,
        event_type="ACCUSE" if verdict.kind == "accusation" else None,
        confidence=verdict.confidence,
        reason=verdict.reason,
    )


def acts(page: Page, token: Token) -> bool:
    """Whether a subject names somebody, and not something that was done: "the shelling resumed"."""
    return is_party(page, token) and predicate_at(page, token) is None


def own_words(page: Page, head: Token, voices: Voices) -> Span:
    """The words of a clause around its head, up to where another voice begins."""
    voice = voices.over(head.idx)
    first, last = head.left_edge.i, head.right_edge.i
    start = end = head.i
    while start > first and voices.over(page.doc[start - 1].idx) is voice:
        start -= 1
    while end < last and voices.over(page.doc[end + 1].idx) is voice:
        end += 1
    while end > head.i and is_blank(page.doc[end]):
        end -= 1
    while start < head.i and is_blank(page.doc[start]):
        start += 1
    return page.doc[start].idx, page.doc[end].idx + len(page.doc[end])


def is_blank(token: Token) -> bool:
    return token.is_punct or token.is_space
